using System.Reactive.Linq;
using System.Reactive.Threading.Tasks;
using CallInvite.Participants;
using CallInvite.Summary;
using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

/// <summary>Represents a sequence of actions by users who call each other, with its expected outcome.</summary>
/// <param name="name">The name on the command line.</param>
/// <param name="description">A sentence that describes the scenario.</param>
internal abstract class Scenario(string name, string description)
{
    // The seconds until all work that the last states started is done.
    private const double Settling = 5;

    public string Name => name;

    public string Description => description;

    /// <summary>Gets whether the scenario cuts networks, which only a simulation can do.</summary>
    public virtual bool NeedsSimulation => false;

    /// <summary>Gets the expected end of each user's call, in any order.</summary>
    public abstract IReadOnlyList<(string User, CallEndReason Reason)> ExpectedEnds { get; }

    /// <summary>Gets which listener must have heard which speaker.</summary>
    public virtual IReadOnlyList<(string Listener, string Speaker)> ExpectedAudio => [];

    /// <summary>Gets the value of <see cref="ExpectedAudio"/> for a call in which alice and bob hear each other.</summary>
    protected static IReadOnlyList<(string Listener, string Speaker)> AliceAndBob { get; } = [("alice", "bob"), ("bob", "alice")];

    /// <summary>Runs the scenario and checks the rules.</summary>
    public async Task<ScenarioSummary> RunAsync(ScenarioContext context)
    {
        await using (context)
        {
            context.Timeline.WriteAction($"{name}: {description}");
            await PlayAsync(context);
            await context.DelayAsync(Settling);
            return ScenarioSummary.Of(this, context, Rules.Check(this, context));
        }
    }

    /// <summary>Performs the actions; when it returns, every call is over.</summary>
    protected abstract Task PlayAsync(ScenarioContext context);

    /// <summary>Lets alice call bob, and bob answer after a number of seconds.</summary>
    protected static async Task<(Participant Alice, Participant Bob, ICall Outgoing, ICall Incoming)> StartCallAsync(ScenarioContext context, double answerAfter = 0)
    {
        var (alice, bob) = await context.AddAliceAndBobAsync();
        var outgoing = await alice.CallAsync(bob);
        var incoming = await bob.WaitForCallAsync();
        await context.DelayAsync(answerAfter);
        await bob.AcceptAsync(incoming);
        await WaitUntilInCallAsync(outgoing);
        return (alice, bob, outgoing, incoming);
    }

    /// <summary>Waits until someone has answered a call, or the call is over.</summary>
    protected static Task WaitUntilInCallAsync(ICall call) => WaitUntilAsync(call, static state => state.Phase >= CallPhase.InCall);

    /// <summary>Waits until others are in a call with its user.</summary>
    protected static Task WaitForOthersAsync(int count, params ICall[] calls) => Task.WhenAll(calls.Select(call => WaitUntilAsync(call, state => state.Phase == CallPhase.InCall && state.Accepted.Count() == count)));

    /// <summary>Waits for a state of a call.</summary>
    protected static Task WaitUntilAsync(ICall call, Func<CallState, bool> condition) => call.State.Changes.FirstAsync(condition).ToTask();

    /// <summary>Prints the missed calls of a user.</summary>
    protected static void WriteMissedCalls(ScenarioContext context, Participant user) =>
        context.Timeline.WriteNote(user.Name, $"missed: {string.Join(", ", user.Calls.MissedCalls.Current.Items.Values)}");
}
