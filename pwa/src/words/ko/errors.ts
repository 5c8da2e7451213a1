import type { checks as englishChecks, errors as englishErrors } from "../en/errors.ts";

export const errors: typeof englishErrors = {
	offline: { what: "인터넷에 연결되어 있지 않아요.", safe: "바꾼 내용은 이 기기에 남아 있어요.", next: "다시 연결되면 자동으로 보내요." },
	invalid_input: { what: "입력한 내용 중 맞지 않는 것이 있어요.", safe: "바뀐 것은 없어요.", next: "표시된 칸을 확인해 주세요." },
	unauthenticated: { what: "로그아웃된 상태예요.", safe: "여기서 바꾼 내용은 남아 있어요.", next: "다시 로그인해 주세요." },
	wrong_credentials: { what: "이메일이나 비밀번호가 맞지 않아요.", safe: "", next: "확인하고 다시 입력해 주세요." },
	wrong_password: { what: "비밀번호가 맞지 않아요.", safe: "바뀐 것은 없어요.", next: "다시 입력해 주세요." },
	forbidden_origin: {
		what: "다른 주소에서 온 요청이라 받지 않았어요.",
		safe: "바뀐 것은 없어요.",
		next: "Longrun을 원래 주소로 열어 주세요.",
	},
	registration_closed: { what: "이 서버는 지금 가입을 받지 않아요.", safe: "", next: "서버 운영자에게 가입을 열어 달라고 해 주세요." },
	wrong_setup_code: { what: "설치 코드가 맞지 않아요.", safe: "", next: "배포 결과의 마지막에 나온 코드를 복사해 주세요." },
	email_taken: { what: "이미 가입된 이메일이에요.", safe: "", next: "로그인해 주세요." },
	not_found: { what: "더 이상 없는 항목이에요.", safe: "", next: "뒤로 가서 새로고침해 주세요." },
	no_profile: { what: "아직 정보가 부족해요.", safe: "", next: "처음 질문에 답해 주세요." },
	no_plan: { what: "아직 계획이 없어요.", safe: "", next: "목표를 정하면 만들어 드려요." },
	stale_plan: { what: "다른 곳에서 계획이 바뀌었어요.", safe: "덮어쓴 것은 없어요.", next: "지금 계획을 보고 다시 시도해 주세요." },
	use_refused: {
		what: "이 출처의 규정이 허용하지 않는 일이에요.",
		safe: "바뀐 것은 없어요.",
		next: "대신 원본 파일을 가져와 주세요. 원본은 내 것이니까요.",
	},
	stale_consent: {
		what: "보신 뒤에 안내문이 바뀌었어요.",
		safe: "바뀐 것은 없어요.",
		next: "새로고침해서 다시 읽고 선택해 주세요.",
	},
	idempotency_mismatch: {
		what: "같은 요청이 다른 내용으로 두 번 왔어요.",
		safe: "처음 것만 반영했어요.",
		next: "새로고침해서 확인해 주세요.",
	},
	already_there: { what: "이미 있어요.", safe: "바뀐 것은 없어요.", next: "새로 고치면 보여요." },
	too_large: { what: "한 번에 보낼 수 있는 양을 넘었어요.", safe: "바뀐 것은 없어요.", next: "나누어 보내 주세요." },
	unsupported_target: {
		what: "시계 형식에 담을 수 없는 운동이에요.",
		safe: "계획은 그대로예요.",
		next: "다른 운동이나 형식을 골라 주세요.",
	},
	wrong_scope: { what: "이 브라우저에 허용하지 않은 일이에요.", safe: "바뀐 것은 없어요.", next: "다시 연결하면서 허용해 주세요." },
	wrong_verifier: {
		what: "연결을 요청한 확장 프로그램이 아니에요.",
		safe: "연결된 것은 없어요.",
		next: "확장 프로그램에서 연결을 다시 시작해 주세요.",
	},
	authorization_pending: { what: "확장 프로그램이 아직 답을 기다리고 있어요.", safe: "", next: "연결 화면을 열어 답해 주세요." },
	slow_down: { what: "확장 프로그램이 너무 자주 물어보고 있어요.", safe: "", next: "몇 초만 기다려 주세요." },
	pairing_expired: {
		what: "코드의 유효 시간이 지났어요.",
		safe: "연결된 것은 없어요.",
		next: "확장 프로그램에서 연결을 다시 시작해 주세요.",
	},
	pairing_refused: {
		what: "연결을 거절했어요.",
		safe: "연결된 것은 없어요.",
		next: "연결하려면 확장 프로그램에서 다시 시작해 주세요.",
	},
	code_used: {
		what: "이미 사용한 코드예요.",
		safe: "같은 코드는 두 번 쓸 수 없어요.",
		next: "확장 프로그램에서 연결을 다시 시작해 주세요.",
	},
	not_approved: {
		what: "시계로 보내도 된다고 승인하지 않은 운동이에요.",
		safe: "아무것도 보내지 않았어요.",
		next: "지금 내용을 확인하고 승인해 주세요.",
	},
	lease_held: {
		what: "지금 다른 브라우저에서 운동을 보내고 있어요.",
		safe: "두 번 보낸 것은 없어요.",
		next: "잠시 뒤에 다시 시도해 주세요.",
	},
	lease_lost: {
		what: "다른 탭이나 브라우저에서 이어서 보내고 있어요.",
		safe: "두 번 보낸 것은 없어요.",
		next: "그쪽에서 계속하거나 여기서 다시 시작해 주세요.",
	},
	other_garmin_account: {
		what: "운동이 다른 Garmin 계정의 캘린더에 올라가 있어요.",
		safe: "두 캘린더 모두 그대로예요.",
		next: "그 Garmin 계정으로 로그인하거나, 확장 프로그램에서 이 계정으로 계속하기를 골라 주세요.",
	},
	rate_limited: { what: "짧은 시간에 너무 많이 시도했어요.", safe: "", next: "1분 뒤에 다시 해 주세요." },
	not_configured: { what: "이 서버에서는 쓸 수 없는 기능이에요.", safe: "", next: "서버 운영자가 켤 수 있어요." },
	nothing_to_undo: {
		what: "되돌릴 것이 없어요.",
		safe: "계획은 그대로예요.",
		next: "다른 곳에서 바뀌었을 수 있으니 계획을 확인해 주세요.",
	},
	refused_operation: { what: "계획을 그렇게 바꿀 수 없어요.", safe: "계획은 그대로예요.", next: "최신 계획을 확인하고 다시 해 보세요." },
	internal: { what: "서버에 문제가 생겼어요.", safe: "저장해 둔 내용은 안전해요.", next: "잠시 뒤에 다시 시도해 주세요." },
};

export const checks: typeof englishChecks = {
	goal_in_past: "이미 지난 날이에요. 오늘이나 그 뒤를 골라 주세요.",
	goal_too_far: "2년 안의 날짜를 골라 주세요.",
	impossible_time: "거리와 목표 기록이 맞지 않아요. 시간과 분을 확인해 주세요.",
	race_in_future: "아직 오지 않은 날이에요. 지난 대회의 날짜를 골라 주세요.",
	impossible_race: "거리와 기록이 서로 맞지 않아요. 둘 다 확인해 주세요.",
	no_available_day: "적어도 하루는 20분을 비워 주세요.",
	long_run_day_without_time: "롱런을 하려면 그날 시간이 있어야 해요. 다른 요일을 골라 주세요.",
	unknown_zone: "알 수 없는 시간대예요.",
	rest_above_max: "안정 시 심박수는 최대 심박수보다 낮아야 해요.",
};
