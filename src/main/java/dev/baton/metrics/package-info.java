/// Figures computed from a finished trace: how long locks were waited for and held, who handed them to whom, convoys,
/// fairness, and what the length of the run hung on.
package dev.baton.metrics;
