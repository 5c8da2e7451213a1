CREATE TABLE `feedback` (
	`athlete_id` text NOT NULL,
	`activity_id` text NOT NULL,
	`day` text NOT NULL,
	`race` integer DEFAULT 0 NOT NULL,
	`feedback` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `activity_id`)
);
--> statement-breakpoint
CREATE INDEX `feedback_athlete_day` ON `feedback` (`athlete_id`,`day`);--> statement-breakpoint
CREATE INDEX `feedback_athlete_race` ON `feedback` (`athlete_id`,`race`);--> statement-breakpoint
CREATE TABLE `recording` (
	`id` text NOT NULL,
	`athlete_id` text NOT NULL,
	`activity_id` text,
	`file_sha256` text,
	`part` integer NOT NULL,
	`piece` integer DEFAULT 0 NOT NULL,
	`cut_with` text,
	`day` text NOT NULL,
	`richness` integer NOT NULL,
	`activity` text NOT NULL,
	`measures` blob,
	`samples_key` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `id`)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `recording_athlete_file_part` ON `recording` (`athlete_id`,`file_sha256`,`part`,`piece`);--> statement-breakpoint
CREATE INDEX `recording_athlete_activity` ON `recording` (`athlete_id`,`activity_id`);--> statement-breakpoint
CREATE INDEX `recording_athlete_day` ON `recording` (`athlete_id`,`day`);--> statement-breakpoint
CREATE TABLE `consent` (
	`athlete_id` text NOT NULL,
	`source` text NOT NULL,
	`use` text NOT NULL,
	`granted` integer NOT NULL,
	`words` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `source`, `use`)
);
--> statement-breakpoint
CREATE TABLE `snapshot` (
	`athlete_id` text NOT NULL,
	`month` text NOT NULL,
	`fitness` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `month`)
);
--> statement-breakpoint
CREATE TABLE `threshold` (
	`athlete_id` text NOT NULL,
	`id` text NOT NULL,
	`kind` text NOT NULL,
	`value` real,
	`day` text NOT NULL,
	`state` text NOT NULL,
	`evidence` text,
	`reason` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `threshold_athlete_day` ON `threshold` (`athlete_id`,`day`);--> statement-breakpoint
CREATE TABLE `health_day` (
	`athlete_id` text NOT NULL,
	`day` text NOT NULL,
	`facts` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `day`)
);
--> statement-breakpoint
DROP INDEX `activity_athlete_file_part`;--> statement-breakpoint
CREATE INDEX `activity_athlete_file` ON `activity` (`athlete_id`,`file_sha256`);--> statement-breakpoint
ALTER TABLE `history` ADD `judge_from` text;--> statement-breakpoint
ALTER TABLE `history` ADD `snapshot_from` text;--> statement-breakpoint
CREATE INDEX `history_marks` ON `history` (`snapshot_from`,`judge_from`,`athlete_id`);--> statement-breakpoint
-- Every activity that is there becomes the one recording of itself; how rich it is will be known when it is measured again.
INSERT INTO `recording` (`id`, `athlete_id`, `activity_id`, `file_sha256`, `part`, `piece`, `day`, `richness`, `activity`, `measures`, `samples_key`, `created_at`, `updated_at`)
SELECT `id`, `athlete_id`, `id`, `file_sha256`, `part`, 0, `day`, `samples_key` IS NOT NULL, `activity`, NULL, `samples_key`, `created_at`, `updated_at` FROM `activity`;
--> statement-breakpoint
-- Day totals have more figures now: they are summed again, and everything is judged again.
UPDATE `history` SET `days` = NULL, `dirty_from` = '0000-01-01', `judge_from` = '0000-01-01', `snapshot_from` = '0000-01', `revision` = `revision` + 1;
