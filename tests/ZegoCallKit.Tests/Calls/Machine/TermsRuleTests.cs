using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Who began a call and what he decided is known to all who are in it, however they came; who does not know says nothing of it, and asks.</summary>
public sealed class TermsRuleTests
{
    private readonly Exchange _exchange = new();
    private readonly Exchange.Node _ann;
    private readonly Exchange.Node _bob;
    private readonly Exchange.Node _cat;
    private readonly Exchange.Node _dan;

    public TermsRuleTests()
    {
        _ann = _exchange.Add("ann");
        _bob = _exchange.Add("bob");
        _cat = _exchange.Add("cat");
        _dan = _exchange.Add("dan");
    }

    [Fact]
    public void Who_joined_by_himself_leaves_with_the_inviter_where_the_call_ends_with_him()
    {
        Connect(new InviteOptions { EndWhenInviterLeaves = true });
        Join(_cat);
        _exchange.Deliver();
        Assert.Equal(_ann.Id, _cat.Call.Inviter!.Id);
        _ann.HangUp();
        _exchange.Pass(3, deliver: false);

        Assert.Equal((CallEndReason.RemoteHangUp, CallEndReason.RemoteHangUp), (_bob.Reason, _cat.Reason));
        Assert.Equal((_ann.Id, _ann.Id), (_bob.Ended[0].End!.By!.Value, _cat.Ended[0].End!.By!.Value));
    }

    [Fact]
    public void Who_joined_by_himself_invites_nobody_where_only_the_inviter_does()
    {
        Connect(new InviteOptions { WhoMayInvite = InviteRight.InviterOnly });
        Join(_cat);
        _exchange.Deliver();
        _cat.InviteMore("x.2", _dan);

        Assert.Equal(CallRefusalKind.State, _cat.Refusal!.Kind);
        Assert.Contains("ann", _cat.Refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void An_inviter_who_comes_back_is_the_inviter_still()
    {
        _ann.Dial("x", new InviteOptions { WhoMayInvite = InviteRight.InviterOnly }, _bob, _cat);
        _exchange.Deliver();
        _bob.Accept();
        _cat.Accept();
        _exchange.Deliver();
        _ann.HangUp();
        _exchange.Deliver();
        Join(_ann);
        _exchange.Deliver();
        _ann.InviteMore("x.2", _dan);
        _exchange.Deliver();

        Assert.Null(_ann.Refusal);
        Assert.Equal((_ann.Id, _ann.Id), (_ann.Call.Inviter!.Id, _dan.Call.Inviter!.Id));
        _dan.Accept();
        _exchange.Deliver();
        Assert.Equal([_bob.Id, _cat.Id, _dan.Id], _ann.Call.In);
    }

    [Fact]
    public void Who_comes_back_remembers_what_all_go_by_before_anybody_says_so()
    {
        _ann.Dial("x", new InviteOptions { WhoMayInvite = InviteRight.InviterOnly, MaxDuration = TimeSpan.FromSeconds(90) }, _bob, _cat);
        _exchange.Deliver();
        _bob.Accept();
        _cat.Decline();
        _exchange.Deliver();
        _exchange.Pass(30);
        foreach (var node in new[] { _ann, _cat })
        {
            if (node == _ann)
            {
                _exchange.Add("eve").Do(new CallInput.Join(new CallId("x"), CallKind.Video));
                _exchange.Deliver();
                _ann.HangUp();
                _exchange.Deliver();
            }

            Join(node);
            _exchange.InFlight.Clear();
            Assert.Equal(_ann.Id, node.Call.Inviter!.Id);
            Assert.True(node.Call.Shared!.OnlyInviterInvites);
        }

        Assert.Equal(_exchange.Now.AddSeconds(60), _ann.Call.ExpiresAt);
    }

    [Fact]
    public void A_program_that_was_started_again_and_joins_learns_all_though_it_was_not_missed_yet()
    {
        Connect(new InviteOptions { WhoMayInvite = InviteRight.InviterOnly, MaxDuration = TimeSpan.FromSeconds(90) });
        _ann.IsOn = false;
        _exchange.Pass(5);
        var again = _exchange.Add("ann");
        Join(again);
        _exchange.Deliver();

        Assert.Equal(_ann.Id, again.Call.Inviter!.Id);
        Assert.Equal([_bob.Id], again.Call.In);
        _exchange.Pass(85);
        Assert.Equal(CallEndReason.MaxDurationReached, again.Reason);
    }

    [Fact]
    public void Who_has_not_heard_who_began_the_call_names_nobody()
    {
        Connect(new InviteOptions { EndWhenInviterLeaves = true });
        Join(_cat);
        _exchange.InFlight.Clear();
        _cat.InviteMore("x.2", _dan);
        var invite = Assert.IsType<InviteSignal>(Assert.Single(_exchange.InFlight, flight => flight.To == _dan).Signal);
        Assert.Equal((null, null), (invite.Inviter, invite.Options));
        _exchange.Deliver();
        Assert.Equal((null, _cat.Id), (_dan.Call.Inviter, _dan.Call.InvitedBy!.Value));
        _dan.Accept();
        _exchange.Deliver();
        _exchange.Pass(10);

        Assert.All([_cat, _dan], node => Assert.Equal(_ann.Id, node.Call.Inviter!.Id));
        Assert.All([_cat, _dan], node => Assert.True(node.Call.Shared!.EndWhenInviterLeaves));
        _ann.HangUp();
        _exchange.Deliver();
        _exchange.AssertOver();
    }

    [Fact]
    public void What_all_go_by_is_not_taken_from_who_does_not_know_it()
    {
        Connect(new InviteOptions { EndWhenInviterLeaves = true });
        Join(_cat);
        _exchange.InFlight.Clear();
        _cat.Do(new CallInput.SignalReceived(List(_bob, inviter: null, options: null)));
        Assert.Equal((null, null), (_cat.Call.Inviter, _cat.Call.Shared));
        _cat.Do(new CallInput.SignalReceived(List(_ann, _ann, new SharedCallOptions { EndWhenInviterLeaves = true })));

        Assert.Equal(_ann.Id, _cat.Call.Inviter!.Id);
        Assert.True(_cat.Call.Shared!.EndWhenInviterLeaves);
    }

    [Fact]
    public void What_all_go_by_is_not_overruled()
    {
        Connect(new InviteOptions { EndWhenInviterLeaves = true });
        _bob.Do(new CallInput.SignalReceived(List(_ann, _bob, new SharedCallOptions())));

        Assert.Equal(_ann.Id, _bob.Call.Inviter!.Id);
        Assert.True(_bob.Call.Shared!.EndWhenInviterLeaves);
    }

    [Fact]
    public void Who_missed_the_answer_asks_again()
    {
        Connect(new InviteOptions { EndWhenInviterLeaves = true });
        Join(_cat);
        _exchange.Lose<MembersSignal>(_cat);
        _exchange.Deliver<JoinSignal>(_ann);
        _exchange.Deliver<JoinSignal>(_bob);
        _exchange.Lose<MembersSignal>(_cat);
        _exchange.Deliver();
        Assert.Null(_cat.Call.Inviter);
        _exchange.Pass(2);

        Assert.Equal(_ann.Id, _cat.Call.Inviter!.Id);
        Assert.Equal([_ann.Id, _bob.Id], _cat.Call.In);
    }

    [Fact]
    public void A_call_that_ends_with_its_inviter_goes_on_while_he_is_being_invited_to_it()
    {
        _ann.Dial("x", new InviteOptions { EndWhenInviterLeaves = true }, _bob);
        _exchange.Deliver();
        _cat.Do(new CallInput.Join(_ann.Call.Id, CallKind.Video));
        _cat.InviteMore("x.2", _ann);
        _exchange.Deliver();

        // Who joined by herself learns whose call it is before he has heard that anybody accepted.
        _bob.Accept();
        _exchange.InFlight.RemoveAll(flight => flight.To == _ann);
        _exchange.Deliver();
        Assert.Equal((_ann.Id, CallPhase.InCall, CallPhase.Outgoing), (_cat.Call.Inviter?.Id, _cat.Call.Phase, _ann.Call.Phase));
        _exchange.Pass(10);

        Assert.Equal([_ann.Id, _bob.Id], _cat.Call.In);
        Assert.Equal([_bob.Id, _cat.Id], _ann.Call.In);
    }

    [Fact]
    public void An_answer_that_overtakes_all_else_its_sender_says_counts()
    {
        Connect(new InviteOptions { EndWhenInviterLeaves = true });
        Join(_cat);
        _exchange.Deliver<JoinSignal>(_ann);
        _exchange.Deliver<MembersSignal>(_cat);

        Assert.Equal(_ann.Id, _cat.Call.Inviter!.Id);
        Assert.Equal([_ann.Id, _bob.Id], _cat.Call.In);
    }

    private MembersSignal List(Exchange.Node from, Exchange.Node? inviter, SharedCallOptions? options) => new()
    {
        CallId = _ann.Call.Id,
        Sender = from.Self,
        Sequence = from.State.Sequence + 1,
        SentAt = _exchange.Now,
        Kind = CallKind.Video,
        ListVersion = from.State.Sequence + 1,
        Members = [new SignalMember { UserId = from.Id, State = CallMemberState.Accepted }],
        Inviter = inviter is null ? null : new SignalMember { UserId = inviter.Id, State = CallMemberState.Accepted },
        Options = options,
    };

    private void Join(Exchange.Node node) => node.Do(new CallInput.Join(new CallId("x"), CallKind.Video));

    private void Connect(InviteOptions options)
    {
        _ann.Dial("x", options, _bob);
        _exchange.Deliver();
        _bob.Accept();
        _exchange.Deliver();
    }
}
