using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Rule 11: the one reason that is told is true. What random schedules have found, reduced.</summary>
public sealed class EndReasonTests
{
    private readonly Exchange _exchange = new();

    [Fact]
    public void Rule_11_who_joins_an_empty_call_and_invites_in_vain_found_nobody()
    {
        var (ann, bob) = (_exchange.Add("ann"), _exchange.Add("bob"));
        bob.Do(new CallInput.Join(new CallId("gone"), CallKind.Video));
        _exchange.Pass(7);
        bob.InviteMore("gone.2", ann);
        _exchange.Deliver();
        _exchange.Pass(4);
        Assert.Equal(CallPhase.InCall, bob.Call.Phase);
        ann.Decline();
        _exchange.Deliver();

        Assert.Equal(new CallEnd { Reason = CallEndReason.NotFound }, Assert.Single(bob.Ended).End);
        _exchange.AssertOver();
    }
}
