using CallInvite.Staging;
using ZegoCallKit.Calls;

namespace CallInvite.Scenarios;

/// <summary>Something that happens to people who call each other, and how it must end.</summary>
internal abstract class Scenario
{
    /// <summary>Its name on the command line.</summary>
    public abstract string Name { get; }

    /// <summary>What happens, in a sentence.</summary>
    public abstract string Story { get; }

    /// <summary>How each side must end, in the order in which they begin.</summary>
    public abstract IReadOnlyList<(string User, CallEndReason Reason)> Ends { get; }

    /// <summary>Who must have heard whom.</summary>
    public virtual IReadOnlyList<(string Listener, string Speaker)> Talks => [];

    /// <summary>What <see cref="Talks"/> is where alice and bob hear each other.</summary>
    protected static IReadOnlyList<(string Listener, string Speaker)> AliceAndBobTalk { get; } = [("alice", "bob"), ("bob", "alice")];

    /// <summary>Lets it happen; when it returns, every call is over.</summary>
    public abstract Task PlayAsync(Stage stage);

    /// <summary>Lets alice ring bob, and bob answer after so many seconds.</summary>
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
