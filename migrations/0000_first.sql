CREATE TABLE `activity` (
	`id` text NOT NULL,
	`athlete_id` text NOT NULL,
	`day` text NOT NULL,
	`sport` text NOT NULL,
	`started_local` text NOT NULL,
	`seconds` real NOT NULL,
	`metres` real NOT NULL,
	`load` real,
	`file_sha256` text,
	`part` integer NOT NULL,
	`activity` text NOT NULL,
	`metrics` text NOT NULL,
	`samples_key` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `activity_athlete_day` ON `activity` (`athlete_id`,`day`);--> statement-breakpoint
CREATE UNIQUE INDEX `activity_athlete_file_part` ON `activity` (`athlete_id`,`file_sha256`,`part`);--> statement-breakpoint
CREATE TABLE `blob_piece` (
	`athlete_id` text NOT NULL,
	`key` text NOT NULL,
	`piece` integer NOT NULL,
	`bytes` blob NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `key`, `piece`)
);
--> statement-breakpoint
CREATE TABLE `file` (
	`athlete_id` text NOT NULL,
	`sha256` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`bytes` integer NOT NULL,
	`blob_key` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `sha256`)
);
--> statement-breakpoint
CREATE TABLE `history` (
	`athlete_id` text PRIMARY KEY NOT NULL,
	`days` blob,
	`dirty_from` text,
	`revision` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `athlete` (
	`athlete_id` text PRIMARY KEY NOT NULL,
	`profile` text,
	`data_horizon` text,
	`next_refresh_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `athlete_next_refresh` ON `athlete` (`next_refresh_at`);--> statement-breakpoint
CREATE TABLE `goal` (
	`id` text PRIMARY KEY NOT NULL,
	`athlete_id` text NOT NULL,
	`status` text NOT NULL,
	`goal` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `goal_athlete_status` ON `goal` (`athlete_id`,`status`);--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `account_user` ON `account` (`user_id`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`user_id` text NOT NULL,
	`token` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `session_user` ON `session` (`user_id`);--> statement-breakpoint
CREATE TABLE `user` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`role` text DEFAULT 'athlete' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `user_email_unique` ON `user` (`email`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `idempotency` (
	`athlete_id` text NOT NULL,
	`key` text NOT NULL,
	`request` text NOT NULL,
	`status` integer NOT NULL,
	`reply` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_created` ON `idempotency` (`created_at`);--> statement-breakpoint
CREATE TABLE `instance` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `job` (
	`id` text PRIMARY KEY NOT NULL,
	`athlete_id` text NOT NULL,
	`kind` text NOT NULL,
	`subject` text NOT NULL,
	`status` text NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`leased_until` integer,
	`error` text,
	`finished_at` integer,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `job_status_due` ON `job` (`status`,`due_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `job_athlete_kind_subject` ON `job` (`athlete_id`,`kind`,`subject`);--> statement-breakpoint
CREATE TABLE `rate_limit` (
	`key` text PRIMARY KEY NOT NULL,
	`window_ends_at` integer NOT NULL,
	`count` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `rate_limit_window` ON `rate_limit` (`window_ends_at`);--> statement-breakpoint
CREATE TABLE `completion` (
	`athlete_id` text NOT NULL,
	`workout_id` text NOT NULL,
	`completion` text NOT NULL,
	`day` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `workout_id`)
);
--> statement-breakpoint
CREATE INDEX `completion_athlete_day` ON `completion` (`athlete_id`,`day`);--> statement-breakpoint
CREATE TABLE `plan_version` (
	`athlete_id` text NOT NULL,
	`version` integer NOT NULL,
	`parent` integer,
	`author` text NOT NULL,
	`reason` text NOT NULL,
	`input_digest` text NOT NULL,
	`schema` integer NOT NULL,
	`plan` blob NOT NULL,
	`changes` text NOT NULL,
	`review` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `version`)
);
--> statement-breakpoint
CREATE TABLE `workout` (
	`athlete_id` text NOT NULL,
	`id` text NOT NULL,
	`day` text NOT NULL,
	`kind` text NOT NULL,
	`priority` text NOT NULL,
	`workout` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`athlete_id`, `id`)
);
--> statement-breakpoint
CREATE INDEX `workout_athlete_day` ON `workout` (`athlete_id`,`day`);