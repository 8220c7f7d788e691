using CallInvite.Staging;
using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

/// <summary>Represents a sequence of actions by users who call each other, with its expected outcome.</summary>
internal abstract class Scenario
{
    /// <summary>Gets the name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>Gets a sentence that describes the scenario.</summary>
    public abstract string Story { get; }

    /// <summary>Gets the expected end of each side, in the order in which the sides begin.</summary>
    public abstract IReadOnlyList<(string User, CallEndReason Reason)> Ends { get; }

    /// <summary>Gets which listener must have heard which speaker.</summary>
    public virtual IReadOnlyList<(string Listener, string Speaker)> Talks => [];

    /// <summary>Gets the value of <see cref="Talks"/> for a call in which alice and bob hear each other.</summary>
    protected static IReadOnlyList<(string Listener, string Speaker)> AliceAndBobTalk { get; } = [("alice", "bob"), ("bob", "alice")];

    /// <summary>Gets whether the scenario takes minutes or cuts networks, which only a simulation can do.</summary>
    public virtual bool NeedsSimulation => false;

    /// <summary>Runs the scenario; when it returns, every call is over.</summary>
    public abstract Task PlayAsync(Stage stage);

    /// <summary>Lets alice call bob, and bob answer after a number of seconds.</summary>
    protected static async Task<(Phone Alice, Phone Bob, ICall Dialled, ICall Ringing)> TalkAsync(Stage stage, double answerAfter = 0)
    {
        var (alice, bob) = (await stage.ComeAsync("alice"), await stage.ComeAsync("bob"));
        var dialled = await alice.RingAsync(bob);
        var ringing = await bob.RingsAsync();
        await stage.PassAsync(answerAfter);
        await bob.AcceptAsync(ringing);
        await alice.UntilAsync(dialled, CallPhase.InCall);
        return (alice, bob, dialled, ringing);
    }
}
