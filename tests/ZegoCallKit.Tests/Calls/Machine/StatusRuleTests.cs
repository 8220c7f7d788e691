using System.Collections.Immutable;
using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Calls.Machine;
using ZegoCallKit.Calls.Signals;

namespace ZegoCallKit.Tests.Calls.Machine;

/// <summary>Rules 28 and 29: what members report about themselves, and reactions.</summary>
public sealed class StatusRuleTests : RuleTests
{
    [Fact]
    public void Rule_28_the_members_see_a_raised_hand_and_attributes_and_their_end()
    {
        Connect(null, Bob, Cat);
        Raise(Bob);
        SetAttributes(Bob, ("seat", "4"));
        Exchange.Deliver();

        Assert.All([Ann, Cat], node => Assert.Equal((true, "4"), (Shown(node, Bob).IsHandRaised, Shown(node, Bob).Attributes["seat"])));
        Assert.False(Shown(Ann, Cat).IsHandRaised);
        Bob.Do(new CallInput.RaiseHand(Bob.Call.Id, false));
        SetAttributes(Bob);
        Exchange.Deliver();
        Assert.All([Ann, Cat], node => Assert.Equal(ZegoCallKit.Playing.ParticipantStatus.None, Shown(node, Bob)));
    }

    [Fact]
    public void Rule_28_a_lost_report_is_made_good_and_the_time_of_the_hand_stays()
    {
        Connect(null, Bob);
        Exchange.Pass(30);
        var raised = Exchange.Now;
        Raise(Bob);
        Exchange.Lose<HeartbeatSignal>();
        Assert.False(Shown(Ann, Bob).IsHandRaised);
        Exchange.Pass(10);

        Assert.Equal(raised, Shown(Ann, Bob).HandRaisedAt);
        var shown = Shown(Ann, Bob);
        Exchange.Pass(100);
        Assert.Same(shown, Shown(Ann, Bob));
    }

    [Fact]
    public void Rule_28_a_hand_that_was_lowered_and_raised_again_is_a_new_one()
    {
        Connect(null, Bob);
        Raise(Bob);
        Exchange.Deliver();
        Exchange.Pass(60);
        Bob.Do(new CallInput.RaiseHand(Bob.Call.Id, false));
        Raise(Bob);
        Exchange.Lose<HeartbeatSignal>();
        var again = Exchange.Now;
        Exchange.Pass(10);

        Assert.Equal(again, Shown(Ann, Bob).HandRaisedAt);
    }

    [Fact]
    public void Rule_28_a_member_who_comes_later_sees_at_once_what_the_others_reported()
    {
        Connect(null, Bob);
        Raise(Bob);
        Ann.Do(new CallInput.Hold(Ann.Call.Id));
        Exchange.Deliver();
        Exchange.Pass(60);
        Ann.InviteMore("x.2", Cat);
        Exchange.Deliver();
        Cat.Accept();
        Exchange.Deliver();

        Assert.True(Cat.Call.Members[Ann.Id].Status.IsOnHold);
        Assert.Equal(Exchange.Now.AddSeconds(-60), Shown(Cat, Bob).HandRaisedAt);
    }

    [Fact]
    public void Rule_28_a_member_who_has_left_reports_nothing_any_more_and_a_bot_says_that_it_is_one()
    {
        var bot = Exchange.Add("bot", rules: new CallRules { IsBot = true });
        Connect(null, Bob, bot);
        Raise(Bob);
        Exchange.Deliver();
        Assert.Equal((false, true), (Shown(Ann, Bob).IsBot, Shown(Ann, bot).IsBot));

        Bob.HangUp();
        Exchange.Deliver();

        Assert.Equal(ZegoCallKit.Playing.ParticipantStatus.None, Shown(Ann, Bob));
    }

    [Fact]
    public void Rule_28_only_a_member_of_a_call_in_progress_reports_anything()
    {
        Ann.Dial("x", Bob);
        Exchange.Deliver();
        Raise(Bob);
        Assert.Equal(CallRefusalKind.State, Bob.Refusal?.Kind);
        Bob.Decline();
        Exchange.Deliver();
        Bob.Do(new CallInput.React(new CallId("x"), "+1"));
        Assert.Equal(CallRefusalKind.Over, Bob.Refusal?.Kind);
    }

    [Fact]
    public void Rule_29_a_reaction_is_shown_once_to_the_members_who_are_in_the_call()
    {
        Connect(null, Bob, Cat);
        Bob.Do(new CallInput.React(Bob.Call.Id, "+1"));
        var flight = Exchange.Hold<ReactionSignal>(Ann);
        Exchange.Deliver(flight);
        Exchange.Deliver(flight);
        Exchange.Deliver();

        Assert.Equal(["bob +1"], Reactions(Ann));
        Assert.Equal(["bob +1"], Reactions(Cat));
        Assert.Empty(Reactions(Bob));
    }

    [Fact]
    public void Rule_29_a_reaction_does_not_make_a_report_outdated_that_it_has_overtaken()
    {
        Connect(null, Bob);
        Raise(Bob);
        Bob.Do(new CallInput.React(Bob.Call.Id, "+1"));
        Exchange.Deliver<ReactionSignal>();
        Exchange.Deliver();

        Assert.True(Shown(Ann, Bob).IsHandRaised);
        Assert.Equal(["bob +1"], Reactions(Ann));
    }

    [Fact]
    public void Rule_29_more_than_ten_reactions_within_five_seconds_are_refused_and_not_shown()
    {
        Connect(null, Bob);
        for (var i = 0; i < ReactionRate.Most; i++)
        {
            Bob.Do(new CallInput.React(Bob.Call.Id, $"{i}"));
            Assert.Null(Bob.Refusal);
        }

        Bob.Do(new CallInput.React(Bob.Call.Id, "more"));
        Assert.Contains("10 reactions within 5 s", Bob.Refusal!.Text, StringComparison.Ordinal);
        Exchange.Deliver();
        Exchange.InFlight.AddRange(Enumerable.Range(0, 5).Select(i => new Exchange.Flight(Bob, Ann, Reaction(Bob, 5_000 + i), Exchange.Now)));
        Exchange.Deliver();
        Assert.Equal(ReactionRate.Most, Reactions(Ann).Count());

        Exchange.Pass(5);
        Bob.Do(new CallInput.React(Bob.Call.Id, "again"));
        Exchange.InFlight.Add(new Exchange.Flight(Bob, Ann, Reaction(Bob, 6_000), Exchange.Now));
        Exchange.Deliver();
        Assert.Equal(ReactionRate.Most + 1, Reactions(Ann).Count());
    }

    [Fact]
    public void Rule_29_a_stranger_and_a_member_who_has_left_are_not_shown()
    {
        var stranger = Exchange.Add("eve");
        Connect(null, Bob, Cat);
        Cat.HangUp();
        Exchange.Deliver();
        Exchange.InFlight.Add(new Exchange.Flight(stranger, Ann, Reaction(stranger, 1), Exchange.Now));
        Exchange.InFlight.Add(new Exchange.Flight(Cat, Ann, Reaction(Cat, 1_000), Exchange.Now));
        Exchange.Deliver();

        Assert.Empty(Reactions(Ann));
    }

    [Fact]
    public void Rule_29_a_format_without_reactions_refuses_them()
    {
        var dan = Exchange.Add("dan", rules: new CallRules { HasReactions = false });
        Connect(null, dan);
        dan.Do(new CallInput.React(dan.Call.Id, "+1"));

        Assert.Equal(CallRefusalKind.State, dan.Refusal?.Kind);
    }

    private static ReactionSignal Reaction(Exchange.Node from, long sequence) => new() { CallId = new CallId("x"), Sender = from.Self, Sequence = sequence, SentAt = Situation.Now, Text = "!" };

    private static void Raise(Exchange.Node node) => node.Do(new CallInput.RaiseHand(node.Call.Id, true));

    private static void SetAttributes(Exchange.Node node, params (string Name, string Value)[] attributes) =>
        node.Do(new CallInput.SetAttributes(node.Call.Id, attributes.ToImmutableSortedDictionary(static one => one.Name, static one => one.Value, StringComparer.Ordinal)));

    private static ZegoCallKit.Playing.ParticipantStatus Shown(Exchange.Node node, Exchange.Node member) => node.Call.Members[member.Id].Shown;

    private static IEnumerable<string> Reactions(Exchange.Node node) => node.Effects.OfType<CallEffect.NotifyReaction>().Select(static reaction => $"{reaction.User.Id} {reaction.Text}");
}
