using Xunit;
using ZegoCallKit.Calls;
using ZegoCallKit.Collections;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Calls;

/// <summary>The outcomes of calls that are not simply answered.</summary>
public sealed class CallOutcomeTests
{
    [Fact]
    public void A_decline_brings_its_words_and_nothing_of_them_is_logged() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var call = await alice.DialAsync(new InviteOptions { CustomData = Secrets.Canary + "question" }, bob);
        var rings = await bob.RingsAsync();
        Assert.Equal(Secrets.Canary + "question", rings.CustomData);
        await rings.DeclineAsync(Secrets.Canary + "answer");
        await rings.DeclineAsync();
        var end = await call.Completion;

        Assert.Equal((CallEndReason.Declined, bob.Id, Secrets.Canary + "answer"), (end.Reason, end.By!.Value, end.CustomData));
        Assert.Equal(CallEndReason.Declined, rings.State.Current.End!.Reason);
        Assert.Equal(TimeSpan.Zero, call.State.Current.Duration);
        Assert.DoesNotContain(Secrets.Canary, $"{call.State.Current}{end}", StringComparison.Ordinal);
        Assert.Empty(bob.Missed);
    });

    [Fact]
    public void A_user_may_decline_as_busy() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var call = await alice.DialAsync(bob);
        var rings = await bob.RingsAsync();
        await rings.DeclineAsync("in a meeting", DeclineReason.Busy);

        Assert.Equal(CallEndReason.Busy, (await call.Completion).Reason);
        Assert.Equal(CallEndReason.Declined, rings.State.Current.End!.Reason);
    });

    [Fact]
    public void A_busy_user_is_not_disturbed_and_sees_a_missed_call() => CallWorld.Run(async world =>
    {
        var (alice, bob, carol) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"), await world.PhoneAsync("carol"));
        var first = await alice.DialAsync(bob);
        var talking = await bob.RingsAsync();
        await talking.AcceptAsync();
        var second = await carol.DialAsync(bob);

        Assert.Equal((CallEndReason.Busy, bob.Id), ((await second.Completion).Reason, second.State.Current.End!.By!.Value));
        Assert.True(second.State.Current.Members[bob.Id].IsBusy);
        Assert.Single(bob.Incoming.Items);
        Assert.Equal((CallEndReason.Busy, carol.Id), (Assert.Single(bob.Missed).Reason, bob.Missed[0].From.Id));
        await first.HangUpAsync();
    });

    [Fact]
    public void A_cancelled_call_is_a_missed_one_and_is_called_back() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var sets = bob.Calls.MissedCalls.Changes.Record();
        var call = await alice.DialAsync(new InviteOptions { Kind = CallKind.Audio }, bob);
        var rings = await bob.RingsAsync();
        await call.CancelAsync();
        await call.CancelAsync();
        Assert.Equal(CallEndReason.CanceledByCaller, (await rings.Completion).Reason);
        var missed = Assert.Single(bob.Missed);
        Assert.Equal((CallEndReason.CanceledByCaller, alice.Id, "ALICE", CallKind.Audio), (missed.Reason, missed.From.Id, missed.From.Name, missed.Kind));
        var back = bob.Watch(await bob.Calls.CallBackAsync(missed));

        Assert.Equal(CallKind.Audio, back.Kind);
        Assert.Empty(bob.Missed);
        await (await alice.RingsAsync()).AcceptAsync();
        await bob.UntilAsync(back, CallPhase.InCall);
        Assert.Equal([ChangeReason.Add, ChangeReason.Remove], sets.Items.SelectMany(set => set.Changes).Select(change => change.Reason));
    });

    [Fact]
    public void A_call_that_nobody_answers_ends_on_both_sides_at_its_time() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var began = world.Time.Elapsed;
        var call = await alice.DialAsync(new InviteOptions { RingTimeout = TimeSpan.FromSeconds(25) }, bob);
        var rings = await bob.RingsAsync();
        await Task.WhenAll(call.Completion, rings.Completion);

        Assert.Equal((CallEndReason.NoAnswer, CallEndReason.Missed), (call.State.Current.End!.Reason, rings.State.Current.End!.Reason));
        Assert.Equal(TimeSpan.FromSeconds(25), world.Time.Elapsed - began);
        bob.Calls.DismissMissedCall(Assert.Single(bob.Missed).InvitationId);
        await world.PassAsync(1);
        Assert.Empty(bob.Missed);
    });

    [Fact]
    public void A_user_who_is_offline_is_shown_as_not_reached_and_is_rung_after_coming_back() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        world.Hub.SetOnline(bob.Id, false);
        var call = await alice.DialAsync(bob);
        await alice.UntilAsync(call, state => state.Members[bob.Id].State == CallMemberState.Unconfirmed);
        await world.PassAsync(20);
        Assert.Empty(bob.Incoming.Items);
        world.Hub.SetOnline(bob.Id, true);
        var back = world.Time.Elapsed;
        await bob.RingsAsync();

        Assert.True(world.Time.Elapsed - back < TimeSpan.FromSeconds(1));
        await call.CancelAsync();
    });

    [Fact]
    public void Only_the_newest_missed_calls_are_kept() => CallWorld.Run(async world =>
    {
        var bob = await world.PhoneAsync("bob", configure: options => options with { MaxMissedCalls = 2 });
        foreach (var user in new[] { "u1", "u2", "u3" })
        {
            var caller = await world.PhoneAsync(user);
            await (await caller.DialAsync(bob)).CancelAsync();
        }

        await world.PassAsync(1);
        Assert.Equal(["u2", "u3"], bob.Missed.Select(missed => missed.From.Id.Value).Order());
    });

    [Fact]
    public void Rule_04_the_call_that_gives_way_goes_on_as_the_other() => CallWorld.Run(async world =>
    {
        var (alice, bob) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob"));
        var dials = await Task.WhenAll(alice.DialAsync(bob), bob.DialAsync(alice));
        await alice.UntilAsync(dials[0], CallPhase.InCall);
        await bob.UntilAsync(dials[1], CallPhase.InCall);

        Assert.Equal(dials[0].Id, dials[1].Id);
        Assert.Same(dials[1], Assert.Single(bob.Calls.ActiveCalls.Current.Items).Value);
        Assert.Equal(dials[0].Id, Assert.Single(bob.Calls.ActiveCalls.Current.Items).Key);

        // Both dialed at the same time: the call may be connecting before either side knows.
        Assert.Equal([CallPhase.Connecting, CallPhase.InCall], bob.Phases(dials[1]).SkipWhile(static phase => phase == CallPhase.Dialing));
        Assert.Empty(alice.Incoming.Items.Concat(bob.Incoming.Items));
        Assert.Equal(2, world.Cloud.GetUsers(dials[0].Id.Value).Count);
        await dials[1].HangUpAsync();
    });

    [Fact]
    public void Rule_09_the_users_other_device_stops_ringing() => CallWorld.Run(async world =>
    {
        var (alice, phone, tablet) = (await world.PhoneAsync("alice"), await world.PhoneAsync("bob", "phone"), await world.PhoneAsync("bob", "tablet"));
        var call = await alice.DialAsync(phone);
        var (onPhone, onTablet) = (await phone.RingsAsync(), await tablet.RingsAsync());
        await onTablet.AcceptAsync();

        Assert.Equal(CallEndReason.AnsweredElsewhere, (await onPhone.Completion).Reason);
        await alice.UntilAsync(call, CallPhase.InCall);
        Assert.Empty(phone.Missed);
        await call.HangUpAsync();
    });

    [Theory]
    [InlineData(BusyDecision.Queue)]
    [InlineData(BusyDecision.Ring)]
    [InlineData(null)]
    public void Rule_14_the_program_decides_about_a_second_call(BusyDecision? decision) => CallWorld.Run(async world =>
    {
        var asked = new List<IncomingInvite>();
        var bob = await world.PhoneAsync("bob", configure: options => options with
        {
            Busy = BusyPolicy.Ask(invite =>
            {
                asked.Add(invite);
                return decision ?? throw new InvalidOperationException("undecided");
            }),
        });
        var (alice, carol) = (await world.PhoneAsync("alice"), await world.PhoneAsync("carol"));
        await alice.DialAsync(bob);
        var first = await bob.RingsAsync();
        await first.AcceptAsync();
        var second = await carol.DialAsync(new InviteOptions { Kind = CallKind.Audio }, bob);
        if (decision is null)
        {
            bob.ExpectFault("busy policy");
            Assert.Equal(CallEndReason.Busy, (await second.Completion).Reason);
        }
        else
        {
            await carol.UntilAsync(second, state => state.Members[bob.Id].State == CallMemberState.Received);
            Assert.Equal(decision == BusyDecision.Ring ? 2 : 1, bob.Incoming.Items.Count);
            if (decision == BusyDecision.Queue)
            {
                await first.HangUpAsync();
            }

            await (await bob.RingsAsync(1)).AcceptAsync();
            Assert.Equal(CallEndReason.LocalHangUp, (await first.Completion).Reason);
            await carol.UntilAsync(second, CallPhase.InCall);
        }

        Assert.Equal((carol.Id, CallKind.Audio, false), (Assert.Single(asked).From.Id, asked[0].Kind, asked[0].IsGroup));
    });

    [Fact]
    public void Rule_04_who_dialled_with_sound_only_shows_no_picture_in_the_others_call() => CallWorld.Run(async world =>
    {
        var asked = new Dictionary<string, CallKind>(StringComparer.Ordinal);
        CallServiceOptions Noting(string user, CallServiceOptions given) => given with
        {
            PublishFor = kind =>
            {
                asked[user] = kind;
                return Phone.Silence;
            },
        };
        var alice = await world.PhoneAsync("alice", configure: given => Noting("alice", given));
        var bob = await world.PhoneAsync("bob", configure: given => Noting("bob", given));

        var pictures = bob.DialAsync(new InviteOptions { Kind = CallKind.Video }, alice);
        var sound = alice.DialAsync(new InviteOptions { Kind = CallKind.Audio }, bob);
        var (theirs, own) = (await pictures, await sound);
        await alice.UntilAsync(own, CallPhase.InCall);
        await bob.UntilAsync(theirs, CallPhase.InCall);

        Assert.Equal(theirs.Id, own.Id);
        Assert.Equal(CallKind.Video, own.Kind);
        Assert.Equal(CallKind.Audio, asked["alice"]);
        Assert.Equal(CallKind.Video, asked["bob"]);
        await theirs.HangUpAsync();
        await own.Completion;
    });
}
