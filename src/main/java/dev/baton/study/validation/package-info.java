/// What real interpreters measured against what the simulation predicts, row by row.
package dev.baton.study.validation;
