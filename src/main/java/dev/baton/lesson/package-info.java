/// Lessons as data: what a course says, the runs it speaks of, and whether all of it holds.
///
/// # How a lesson is written
///
/// A course is a folder with `course.toml` (`title`, and `[[parts]]` with a `title` and the `lessons`, folders in their
/// order), `glossary.toml` (`word = "meaning"`) and a folder `NN-name` for each lesson: `lesson.md`, the programs it
/// runs, and figures as PNG. A lesson cannot name a file outside its folder.
///
/// `lesson.md` begins with front matter: `id`, `title`, `minutes`, and the lists `objectives`, `needs` (ids of other
/// lessons) and `sources`, one item a line after `- `. Then CommonMark with tables. Each heading `##` begins a step; a
/// quotation is a note; a link leads to `https://...`, to `lesson:id`, or as `[word](term:word)` to the glossary.
///
/// `{{ expression }}` stands for a number of a run, `{{ expression | 1 ms }}` says how to write it: decimals, and a
/// unit
/// `ms`, `us`, `s` (from nanoseconds), `x` (a factor) or `percent` (of a share). See [dev.baton.lesson.Expression].
///
/// Fenced blocks are alive:
///
/// ````text
/// ```runs
/// gil = { file = "trap.py", python = "3.14" }      # also: cores, seed, gil = 0|1, set = { THREADS = 1 }
/// ```
///
/// ```scene trap.py at=5ms speed=5ms/s compare=3.14,3.14t cores=4 seed=1 set.THREADS=2 focus=stage play=yes
/// ```
///
/// ```predict
/// question = "How much sooner?"
/// play = "trap.py speed=5ms/s compare=3.14,3.14t"  # what plays once locked in; without it, the step's scene
/// [[choices]]
/// text = "Not at all"
/// when = "gil.makespan_ns < 1.2 * free.makespan_ns" # exactly one choice must be right
/// why = "It took {{ gil.makespan_ns | ms }}."
/// ```
///
/// ```check
/// question = "How many times?"
/// [answer]
/// number = "gil.makespan_ns / free.makespan_ns"
/// format = "1 x"
/// unit = "times"
/// tolerance = "10%"                                # or a number
/// why = "Four cores instead of one."
/// ```
///
/// ```challenge
/// task = "Make it three times as fast."
/// hint = "Who waits for whom?"
/// file = "start.py"                                # must not pass
/// solution = "solution.py"                         # must pass; may be left out
/// pass = "mine.outcome == 'finished' and mine.makespan_ns < 0.4 * gil.makespan_ns"
/// [runs]
/// mine = { python = "3.14t" }                      # the learner's program: no file
/// ```
///
/// ```ask
/// A prompt to discuss; one click copies it.
/// ```
/// ````
///
/// The names of runs hold for the whole lesson; `predict` and `check` may declare further ones under `[runs]`.
/// `python`,
/// `text` and `console` fences are code to read.
package dev.baton.lesson;
