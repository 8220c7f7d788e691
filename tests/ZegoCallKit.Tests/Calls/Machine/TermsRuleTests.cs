using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>The inviter of a call and the inviter's options are known to all members, however they joined; a member that does not know them omits them, and requests them.</summary>
public sealed class TermsRuleTests : RuleTests
{
    private readonly Exchange.Node _dan;

    public TermsRuleTests() => _dan = Exchange.Add("dan");

    [Fact]
    public void A_user_who_joined_without_an_invitation_leaves_with_the_inviter_if_the_call_ends_then()
    {
        Connect(new InviteOptions { EndWhenInviterLeaves = true });
        Join(Cat);
        Exchange.Deliver();
        Assert.Equal(Ann.Id, Cat.Call.Inviter!.Id);
        Ann.HangUp();
        Exchange.Pass(3, deliver: false);

        Assert.Equal((CallEndReason.RemoteHangUp, CallEndReason.RemoteHangUp), (Bob.Reason, Cat.Reason));
        Assert.Equal((Ann.Id, Ann.Id), (Bob.Ended[0].End!.By!.Value, Cat.Ended[0].End!.By!.Value));
    }

    [Fact]
    public void Who_joined_without_an_invitation_invites_nobody_where_only_the_inviter_does()
    {
        Connect(new InviteOptions { WhoMayInvite = InviteRight.InviterOnly });
        Join(Cat);
        Exchange.Deliver();
        Cat.InviteMore("x.2", _dan);

        Assert.Equal(CallRefusalKind.State, Cat.Refusal!.Kind);
        Assert.Contains("ann", Cat.Refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void When_all_who_knew_the_terms_have_left_nobody_spreads_the_call_without_them()
    {
        Connect(new InviteOptions { WhoMayInvite = InviteRight.InviterOnly }, Bob);
        Exchange.Pass(10);
        Join(Cat);
        Exchange.InFlight.Clear();
        Ann.HangUp();
        Bob.HangUp();
        Exchange.InFlight.Clear();
        Join(_dan);
        Exchange.Deliver();
        foreach (var node in new[] { Cat, _dan })
        {
            node.InviteMore($"x.{node.Id}", Ann);
            Assert.Equal(CallRefusalKind.State, node.Refusal!.Kind);
        }

        Exchange.Deliver();
        Assert.Equal((null, null), (_dan.Call.Inviter, _dan.Call.Shared));
        Assert.Empty(Ann.Rang);
    }

    [Fact]
    public void An_inviter_who_comes_back_is_the_inviter_still()
    {
        Ann.Dial("x", new InviteOptions { WhoMayInvite = InviteRight.InviterOnly }, Bob, Cat);
        Exchange.Deliver();
        Bob.Accept();
        Cat.Accept();
        Exchange.Deliver();
        Ann.HangUp();
        Exchange.Deliver();
        Join(Ann);
        Exchange.Deliver();
        Ann.InviteMore("x.2", _dan);
        Exchange.Deliver();

        Assert.Null(Ann.Refusal);
        Assert.Equal((Ann.Id, Ann.Id), (Ann.Call.Inviter!.Id, _dan.Call.Inviter!.Id));
        _dan.Accept();
        Exchange.Deliver();
        Assert.Equal([Bob.Id, Cat.Id, _dan.Id], Ann.Call.In);
    }

    [Fact]
    public void Who_comes_back_remembers_what_all_go_by_before_anybody_says_so()
    {
        Ann.Dial("x", new InviteOptions { WhoMayInvite = InviteRight.InviterOnly, MaxDuration = TimeSpan.FromSeconds(90) }, Bob, Cat);
        Exchange.Deliver();
        Bob.Accept();
        Cat.Decline();
        Exchange.Deliver();
        Exchange.Pass(30);
        foreach (var node in new[] { Ann, Cat })
        {
            if (node == Ann)
            {
                Exchange.Add("eve").Do(new CallInput.Join(new CallId("x"), CallKind.Video));
                Exchange.Deliver();
                Ann.HangUp();
                Exchange.Deliver();
            }

            Join(node);
            Exchange.InFlight.Clear();
            Assert.Equal(Ann.Id, node.Call.Inviter!.Id);
            Assert.True(node.Call.Shared!.OnlyInviterInvites);
        }

        Assert.Equal(Exchange.Now.AddSeconds(60), Ann.Call.ExpiresAt);
    }

    [Fact]
    public void A_program_that_was_started_again_and_joins_learns_all_though_it_was_not_missed_yet()
    {
        Connect(new InviteOptions { WhoMayInvite = InviteRight.InviterOnly, MaxDuration = TimeSpan.FromSeconds(90) });
        Ann.IsOn = false;
        Exchange.Pass(5);
        var again = Exchange.Add("ann");
        Join(again);
        Exchange.Deliver();

        Assert.Equal(Ann.Id, again.Call.Inviter!.Id);
        Assert.Equal([Bob.Id], again.Call.In);
        Exchange.Pass(85);
        Assert.Equal(CallEndReason.MaxDurationReached, again.Reason);
    }

    [Fact]
    public void A_user_who_joined_invites_with_the_terms_of_the_call_as_soon_as_a_member_has_told_them()
    {
        Connect(new InviteOptions { EndWhenInviterLeaves = true });
        Join(Cat);
        Exchange.InFlight.Clear();
        Cat.InviteMore("x.2", _dan);
        Assert.Equal(CallRefusalKind.State, Cat.Refusal!.Kind);
        Assert.Empty(Exchange.InFlight);
        Exchange.Pass(10);
        Cat.InviteMore("x.3", _dan);
        var invite = Assert.IsType<InviteSignal>(Assert.Single(Exchange.InFlight, flight => flight.To == _dan).Signal);
        Assert.Equal((Ann.Id, true), (invite.Inviter!.UserId, invite.Options!.EndWhenInviterLeaves));
        Exchange.Deliver();
        Assert.Equal((Ann.Id, Cat.Id), (_dan.Call.Inviter!.Id, _dan.Call.InvitedBy!.Value));
        _dan.Accept();
        Exchange.Deliver();
        Ann.HangUp();
        Exchange.Deliver();
        Exchange.AssertOver();
    }

    [Fact]
    public void What_all_go_by_is_not_taken_from_who_does_not_know_it()
    {
        Connect(new InviteOptions { EndWhenInviterLeaves = true });
        Join(Cat);
        Exchange.InFlight.Clear();
        Cat.Do(new CallInput.SignalReceived(List(Bob, inviter: null, options: null)));
        Assert.Equal((null, null), (Cat.Call.Inviter, Cat.Call.Shared));
        Cat.Do(new CallInput.SignalReceived(List(Ann, Ann, new SharedCallOptions { EndWhenInviterLeaves = true })));

        Assert.Equal(Ann.Id, Cat.Call.Inviter!.Id);
        Assert.True(Cat.Call.Shared!.EndWhenInviterLeaves);
    }

    [Fact]
    public void What_all_go_by_is_not_overruled()
    {
        Connect(new InviteOptions { EndWhenInviterLeaves = true });
        Bob.Do(new CallInput.SignalReceived(List(Ann, Bob, new SharedCallOptions())));

        Assert.Equal(Ann.Id, Bob.Call.Inviter!.Id);
        Assert.True(Bob.Call.Shared!.EndWhenInviterLeaves);
    }

    [Fact]
    public void Who_missed_the_answer_asks_again()
    {
        Connect(new InviteOptions { EndWhenInviterLeaves = true });
        Join(Cat);
        Exchange.Lose<MembersSignal>(Cat);
        Exchange.Deliver<JoinSignal>(Ann);
        Exchange.Deliver<JoinSignal>(Bob);
        Exchange.Lose<MembersSignal>(Cat);
        Exchange.Deliver();
        Assert.Null(Cat.Call.Inviter);
        Exchange.Pass(2);

        Assert.Equal(Ann.Id, Cat.Call.Inviter!.Id);
        Assert.Equal([Ann.Id, Bob.Id], Cat.Call.In);
    }

    [Fact]
    public void A_call_that_ends_with_its_inviter_continues_while_the_inviter_is_invited_to_it()
    {
        Ann.Dial("x", new InviteOptions { EndWhenInviterLeaves = true }, Bob);
        Exchange.Deliver();
        Cat.Do(new CallInput.Join(Ann.Call.Id, CallKind.Video));
        Cat.InviteMore("x.2", Ann);
        Exchange.Deliver();

        // Cat, who joined, learns whose call it is before learning that Bob accepted.
        Bob.Accept();
        Exchange.InFlight.RemoveAll(flight => flight.To == Ann);
        Exchange.Deliver();
        Assert.Equal((Ann.Id, CallPhase.InCall, CallPhase.Dialing), (Cat.Call.Inviter?.Id, Cat.Call.Phase, Ann.Call.Phase));
        Exchange.Pass(10);

        Assert.Equal([Ann.Id, Bob.Id], Cat.Call.In);
        Assert.Equal([Bob.Id, Cat.Id], Ann.Call.In);
    }

    [Fact]
    public void An_answer_that_overtakes_all_else_its_sender_says_counts()
    {
        Connect(new InviteOptions { EndWhenInviterLeaves = true });
        Join(Cat);
        Exchange.Deliver<JoinSignal>(Ann);
        Exchange.Deliver<MembersSignal>(Cat);

        Assert.Equal(Ann.Id, Cat.Call.Inviter!.Id);
        Assert.Equal([Ann.Id, Bob.Id], Cat.Call.In);
    }

    private MembersSignal List(Exchange.Node from, Exchange.Node? inviter, SharedCallOptions? options) => new()
    {
        CallId = Ann.Call.Id,
        Sender = from.Self,
        Sequence = from.State.Sequence + 1,
        SentAt = Exchange.Now,
        Kind = CallKind.Video,
        ListVersion = from.State.Sequence + 1,
        Members = [new SignalMember { UserId = from.Id, State = CallMemberState.Accepted }],
        Inviter = inviter is null ? null : new SignalMember { UserId = inviter.Id, State = CallMemberState.Accepted },
        Options = options,
    };

    private void Join(Exchange.Node node) => node.Do(new CallInput.Join(new CallId("x"), CallKind.Video));

    private void Connect(InviteOptions options) => Connect(options, Bob);
}
