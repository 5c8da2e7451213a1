/** Every address and its page. Pages are fetched when they are first opened; the service worker has them before. */
import { Route, Router, type RouteSectionProps } from "@solidjs/router";
import { ErrorBoundary, type JSX, lazy, Suspense } from "solid-js";
import { Crash } from "./pages/shell/Crash.tsx";
import { Shell } from "./pages/shell/Shell.tsx";
import Today from "./pages/today/Today.tsx";
import { preferences } from "./store/preferences.ts";
import { WordsProvider } from "./words/words.tsx";

const SignIn = lazy(() => import("./pages/account/SignIn.tsx"));
const SignUp = lazy(() => import("./pages/account/SignUp.tsx"));
const Welcome = lazy(() => import("./pages/welcome/Welcome.tsx"));
const Pair = lazy(() => import("./pages/pair/Pair.tsx"));
const Plan = lazy(() => import("./pages/plan/Plan.tsx"));
const WorkoutPage = lazy(() => import("./pages/workout/WorkoutPage.tsx"));
const Activities = lazy(() => import("./pages/activities/Activities.tsx"));
const ActivityPage = lazy(() => import("./pages/activity/ActivityPage.tsx"));
const Connections = lazy(() => import("./pages/connections/Connections.tsx"));
const Import = lazy(() => import("./pages/import/Import.tsx"));
const Fitness = lazy(() => import("./pages/fitness/Fitness.tsx"));
const Health = lazy(() => import("./pages/health/Health.tsx"));
const Settings = lazy(() => import("./pages/settings/Settings.tsx"));
const Goals = lazy(() => import("./pages/goals/Goals.tsx"));
const Plans = lazy(() => import("./pages/plans/Plans.tsx"));
const More = lazy(() => import("./pages/more/More.tsx"));
const ApiDocs = lazy(() => import("./pages/api-docs/ApiDocs.tsx"));
const NotFound = lazy(() => import("./pages/shell/NotFound.tsx"));

function Root(props: RouteSectionProps): JSX.Element {
	return (
		<ErrorBoundary fallback={(error: unknown) => <Crash error={error} />}>
			<Suspense>{props.children}</Suspense>
		</ErrorBoundary>
	);
}

export function App(): JSX.Element {
	return (
		<WordsProvider language={preferences.language()} units={preferences.units()}>
			<Router root={Root}>
				<Route path="/sign-in" component={SignIn} />
				<Route path="/sign-up" component={SignUp} />
				<Route path="/welcome" component={Welcome} />
				<Route path="/pair" component={Pair} />
				<Route path="/api-docs" component={ApiDocs} />
				<Route path="/" component={Shell}>
					<Route path="/" component={Today} />
					<Route path="/plan" component={Plan} />
					<Route path="/workout/:id" component={WorkoutPage} />
					<Route path="/activities" component={Activities} />
					<Route path="/activities/:id" component={ActivityPage} />
					<Route path="/import" component={Import} />
					<Route path="/connections" component={Connections} />
					<Route path="/fitness" component={Fitness} />
					<Route path="/health" component={Health} />
					<Route path="/settings" component={Settings} />
					<Route path="/goals" component={Goals} />
					<Route path="/plans" component={Plans} />
					<Route path="/more" component={More} />
					<Route path="*" component={NotFound} />
				</Route>
			</Router>
		</WordsProvider>
	);
}
