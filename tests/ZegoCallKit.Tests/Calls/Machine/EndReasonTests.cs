using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Rule 11: the one reported reason is true. The tests are reduced from failures of random schedules.</summary>
public sealed class EndReasonTests
{
    private readonly Exchange _exchange = new();

    [Fact]
    public void Rule_11_a_user_who_joins_an_empty_call_cannot_invite_to_it_and_finds_nobody()
    {
        var (ann, bob) = (_exchange.Add("ann"), _exchange.Add("bob"));
        bob.Do(new CallInput.Join(new CallId("gone"), CallKind.Video));
        _exchange.Pass(7);
        bob.InviteMore("gone.2", ann);
        Assert.Equal(CallRefusalKind.State, bob.Refusal!.Kind);
        _exchange.Deliver();
        Assert.Empty(ann.Rang);
        Assert.Equal(CallPhase.InCall, bob.Call.Phase);
        _exchange.Pass(4);

        Assert.Equal(new CallEnd { Reason = CallEndReason.NotFound }, Assert.Single(bob.Ended).End);
        _exchange.AssertOver();
    }
}
