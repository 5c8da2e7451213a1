/** Explains the archive to whoever opens it, in years and without Longrun. */
export const exportReadme = `Longrun export

Everything Longrun holds about you, in open formats. Units are SI (metres, seconds, metres per second, watts), heart rate is beats per
minute, dates are yyyy-mm-dd, times without a zone are your own clock, numbers of 13 digits are milliseconds since 1970 (UTC).

manifest.json            what is in this archive, and what was left out and why
data/athlete.json        your profile
data/account.json        your account (the password is not in it: only its hash is stored, and that stays)
data/goals.json          your goals
data/activities.json     your activities with their metrics
data/files.json          the files they were read from (SHA-256, name, size)
data/plan-versions.json  every version of your plan, with its reasons and changes
data/letters.json        what the letters about your weeks are written from
data/plan-drafts.json    a new plan that waits for your yes
data/proposal-answers.json         what you have answered to proposals
data/completions.json    what became of planned workouts
data/connections.json    where Garmin is read, what you have said yes to, and how far it is (your key is not in it)
data/source-answers.json what Garmin has answered: source, kind and day of each
answers/<source>/<kind>/<day>.json  these answers as they came
originals/               the files as you gave them, where they are stored on the server
samples/<activity>.csv   recorded samples, one row each
samples/<activity>.pauses.csv      when the watch was stopped
samples/<activity>.intervals.csv   beat-to-beat intervals

JSON files hold one list each, one record per line. CSV files are UTF-8 with commas and a first line of names.
`;
