using Xunit;
using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Rooms.Tracking;

namespace ZegoCallKit.Tests.Rooms.Tracking;

public sealed class StreamTrackerTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;
    private static StreamTracker Empty => StreamTracker.Begin(new("self"));

    [Fact]
    public void A_stream_that_comes_is_told_with_its_publisher_and_info()
    {
        var (tracker, changes) = Empty.Add([Of("s", "ann", "hello")], Now);

        var change = Assert.Single(changes!.Changes);
        Assert.Equal(ChangeReason.Add, change.Reason);
        Assert.Equal("ann", change.Current.Publisher.Id.Value);
        Assert.Equal("hello", change.Current.ExtraInfo);
        Assert.Equal(1, change.Current.Generation);
        Assert.False(change.Current.IsInferred);
        Assert.Null(change.Current.RemovedBecause);
        Assert.Same(change.Current, tracker.Current.Items[change.Current.Id]);
    }

    [Fact]
    public void Streams_that_go_at_once_go_in_the_order_of_their_ids_in_every_process()
    {
        var ids = Enumerable.Range(100, 50).Select(number => $"s{number}").ToList();
        var tracker = Empty.Add([.. ids.AsEnumerable().Reverse().Select(id => Of(id))], Now).Next;

        Assert.Equal(ids, tracker.Clear().Changes!.Changes.Select(change => change.Current.Id.Value));
        Assert.Equal(ids, tracker.Reconcile([], Now).Changes!.Changes.Select(change => change.Current.Id.Value));
    }

    [Fact]
    public void A_repeated_add_changes_nothing_even_with_an_older_info()
    {
        var tracker = Empty.Add([Of("s", info: "old")], Now).Next.UpdateExtraInfo([Of("s", info: "new")], Now).Next;
        var (next, changes) = tracker.Add([Of("s", info: "old")], Now);

        Assert.Null(changes);
        Assert.Same(tracker.Current, next.Current);
    }

    [Fact]
    public void An_unknown_delete_changes_nothing() =>
        Assert.Null(Empty.Add([Of("s")], Now).Next.Delete([Of("t")], []).Changes);

    [Theory]
    [InlineData(StreamDeleteReason.UserStopped, StreamRemovalReason.PublisherStopped)]
    [InlineData(StreamDeleteReason.HeartbeatTimeout, StreamRemovalReason.PublisherTimedOut)]
    [InlineData(StreamDeleteReason.LoggedInAgain, StreamRemovalReason.PublisherLoggedInAgain)]
    [InlineData(StreamDeleteReason.KickedOut, StreamRemovalReason.PublisherKickedOut)]
    [InlineData(StreamDeleteReason.Disconnected, StreamRemovalReason.PublisherDisconnected)]
    [InlineData(StreamDeleteReason.RemovedByServer, StreamRemovalReason.RemovedByServer)]
    [InlineData(StreamDeleteReason.Unknown, StreamRemovalReason.Unknown)]
    [InlineData((StreamDeleteReason)77, StreamRemovalReason.Unknown)]
    public void A_removal_says_why(StreamDeleteReason reported, StreamRemovalReason told)
    {
        var (_, changes) = Empty.Add([Of("s")], Now).Next.Delete([Of("s")], [reported]);

        var change = Assert.Single(changes!.Changes);
        Assert.Equal(ChangeReason.Remove, change.Reason);
        Assert.Equal(told, change.Current.RemovedBecause);
    }

    [Fact]
    public void A_removal_without_a_reason_is_of_unknown_reason()
    {
        var (_, changes) = Empty.Add([Of("s"), Of("t")], Now).Next.Delete([Of("s"), Of("t")], [StreamDeleteReason.KickedOut]);

        Assert.Equal([StreamRemovalReason.PublisherKickedOut, StreamRemovalReason.Unknown], changes!.Changes.Select(change => change.Current.RemovedBecause!.Value));
    }

    [Fact]
    public void A_stream_that_comes_again_has_the_next_generation()
    {
        var tracker = Empty;
        for (var generation = 1; generation <= 5; generation++)
        {
            tracker = tracker.Add([Of("s")], Now).Next;
            Assert.Equal(generation, Generation(tracker));
            tracker = tracker.Delete([Of("s")], []).Next;
        }

        Assert.Equal(1, Empty.Add([Of("s")], Now).Next.Current.Items.Values.Single().Generation);
    }

    [Fact]
    public void An_id_taken_over_by_another_user_is_a_removal_and_an_addition_in_one_change_set()
    {
        var (tracker, changes) = Empty.Add([Of("s", "ann")], Now).Next.Add([Of("s", "bob")], Now);

        Assert.Equal([ChangeReason.Remove, ChangeReason.Add], changes!.Changes.Select(change => change.Reason));
        Assert.Equal(StreamRemovalReason.TakenOver, changes.Changes[0].Current.RemovedBecause);
        Assert.Equal("bob", changes.Changes[1].Current.Publisher.Id.Value);
        Assert.Equal(2, Generation(tracker));
    }

    [Fact]
    public void The_late_end_of_a_stream_that_was_taken_over_does_not_end_the_new_one() =>
        Assert.Null(Empty.Add([Of("s", "ann")], Now).Next.Add([Of("s", "bob")], Now).Next.Delete([Of("s", "ann")], []).Changes);

    [Fact]
    public void A_delete_that_names_no_publisher_goes_by_the_id() =>
        Assert.NotNull(Empty.Add([Of("s", "ann")], Now).Next.Delete([Of("s", "")], []).Changes);

    [Fact]
    public void The_local_users_streams_are_never_listed()
    {
        Assert.Null(Empty.Add([Of("mine", "self")], Now).Changes);
        Assert.Null(Empty.Reconcile([Of("mine", "self")], Now).Changes);
    }

    [Fact]
    public void A_new_extra_info_is_an_update_of_the_same_generation()
    {
        var (tracker, changes) = Empty.Add([Of("s", info: "a")], Now).Next.UpdateExtraInfo([Of("s", info: "b")], Now);

        var change = Assert.Single(changes!.Changes);
        Assert.Equal(ChangeReason.Update, change.Reason);
        Assert.Equal("a", change.Previous!.ExtraInfo);
        Assert.Equal("b", change.Current.ExtraInfo);
        Assert.Equal(1, Generation(tracker));
        Assert.Null(tracker.UpdateExtraInfo([Of("s", info: "b")], Now).Changes);
    }

    [Fact]
    public void An_extra_info_that_arrives_first_waits_for_its_stream_and_the_newest_wins()
    {
        var (tracker, changes) = Empty.UpdateExtraInfo([Of("s", info: "1")], Now).Next.UpdateExtraInfo([Of("s", info: "2")], Now);
        Assert.Null(changes);

        Assert.Equal("2", tracker.Add([Of("s")], Now).Next.Current.Items.Values.Single().ExtraInfo);
    }

    [Fact]
    public void An_extra_info_does_not_wait_for_ever_nor_for_somebody_elses_stream()
    {
        var tracker = Empty.UpdateExtraInfo([Of("s", "ann", "early")], Now).Next;

        Assert.Equal("own", Info(tracker.Add([Of("s", "ann", "own")], Now + StreamTracker.InfoLifetime + TimeSpan.FromTicks(1)).Next));
        Assert.Equal("own", Info(tracker.Add([Of("s", "bob", "own")], Now).Next));
        Assert.Equal("early", Info(tracker.Add([Of("s", "ann", "own")], Now + StreamTracker.InfoLifetime).Next));
    }

    [Fact]
    public void A_waiting_info_is_used_once()
    {
        var tracker = Empty.UpdateExtraInfo([Of("s", info: "early")], Now).Next.Add([Of("s")], Now).Next.Delete([Of("s")], []).Next;

        Assert.Equal("", Info(tracker.Add([Of("s")], Now).Next));
    }

    [Fact]
    public void Only_so_many_infos_wait_and_the_oldest_gives_way()
    {
        var tracker = Empty;
        for (var i = 0; i <= StreamTracker.WaitingInfos; i++)
        {
            tracker = tracker.UpdateExtraInfo([Of($"s{i}", info: "early")], Now + TimeSpan.FromMilliseconds(i)).Next;
        }

        var infos = tracker.Add([.. Enumerable.Range(0, StreamTracker.WaitingInfos + 1).Select(i => Of($"s{i}"))], Now + TimeSpan.FromSeconds(1)).Next.Current.Items;
        Assert.Equal("", infos[new StreamId("s0")].ExtraInfo);
        Assert.Equal(StreamTracker.WaitingInfos, infos.Values.Count(stream => stream.ExtraInfo == "early"));
    }

    [Fact]
    public void A_list_after_an_outage_adds_what_was_missed_removes_what_vanished_and_keeps_the_rest()
    {
        var before = Empty.Add([Of("kept"), Of("gone"), Of("changed", info: "old"), Of("taken", "ann")], Now).Next;
        var (tracker, changes) = before.Reconcile([Of("kept"), Of("new"), Of("changed", info: "new"), Of("taken", "bob")], Now);

        Assert.Equal(
            [
                (ChangeReason.Remove, "gone", StreamRemovalReason.MissingAfterReconnect, false, 1),
                (ChangeReason.Add, "new", null, true, 1),
                (ChangeReason.Update, "changed", null, false, 1),
                (ChangeReason.Remove, "taken", StreamRemovalReason.TakenOver, false, 1),
                (ChangeReason.Add, "taken", (StreamRemovalReason?)null, true, 2L),
            ],
            changes!.Changes.Select(change => (change.Reason, change.Current.Id.Value, change.Current.RemovedBecause, change.Current.IsInferred, change.Current.Generation)));
        Assert.Same(before.Current.Items[new StreamId("kept")], tracker.Current.Items[new StreamId("kept")]);
        Assert.Equal(2, tracker.Current.Version);
        Assert.Null(tracker.Reconcile([Of("kept"), Of("new"), Of("changed", info: "new"), Of("taken", "bob")], Now).Changes);
    }

    [Fact]
    public void Nothing_is_left_when_the_session_ends_and_generations_go_on()
    {
        var (tracker, changes) = Empty.Add([Of("s"), Of("t")], Now).Next.Clear();

        Assert.All(changes!.Changes, change => Assert.Equal(StreamRemovalReason.SessionEnded, change.Current.RemovedBecause));
        Assert.Empty(tracker.Current.Items);
        Assert.Null(tracker.Clear().Changes);
        Assert.Equal(2, Generation(tracker.Add([Of("s")], Now).Next));
    }

    [Fact]
    public void An_id_from_the_engine_is_never_refused() =>
        Assert.Equal("a b#", Assert.Single(Empty.Add([Of("a b#")], Now).Next.Current.Items).Key.Value);

    private static EngineStreamInfo Of(string id, string user = "ann", string info = "") => new(new(user, user), id, info);

    private static long Generation(StreamTracker tracker) => tracker.Current.Items[new StreamId("s")].Generation;

    private static string Info(StreamTracker tracker) => tracker.Current.Items[new StreamId("s")].ExtraInfo;
}
