using Xunit;
using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Rooms.Tracking;

namespace ZegoCallKit.Tests.Rooms.Tracking;

public sealed class StreamTrackerTests
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;
    private static StreamTracker Empty => new(new("self"));

    [Fact]
    public void A_stream_that_comes_is_told_with_its_publisher_and_info()
    {
        var tracker = Empty;
        var changes = tracker.Add([Of("s", "ann", "hello")], Now);

        var change = Assert.Single(changes!.Changes);
        Assert.Equal(ChangeReason.Add, change.Reason);
        Assert.Equal("ann", change.Current.Publisher.Id.Value);
        Assert.Equal("hello", change.Current.ExtraInfo);
        Assert.Equal(1, change.Current.Generation);
        Assert.False(change.Current.IsInferred);
        Assert.Null(change.Current.RemovedBecause);
        Assert.Same(change.Current, tracker.Streams.Current.Items[change.Current.Id]);
    }

    [Fact]
    public void Streams_that_go_at_once_go_in_the_order_of_their_ids_in_every_process()
    {
        var ids = Enumerable.Range(100, 50).Select(number => $"s{number}").ToList();

        Assert.Equal(ids, Filled().Clear()!.Changes.Select(change => change.Current.Id.Value));
        Assert.Equal(ids, Filled().Reconcile([], Now)!.Changes.Select(change => change.Current.Id.Value));

        StreamTracker Filled() => After(tracker => tracker.Add([.. ids.AsEnumerable().Reverse().Select(id => Of(id))], Now));
    }

    [Fact]
    public void A_repeated_add_changes_nothing_even_with_an_older_info()
    {
        var tracker = After(tracker => tracker.Add([Of("s", info: "old")], Now), tracker => tracker.UpdateExtraInfo([Of("s", info: "new")], Now));
        var before = tracker.Streams.Current;

        Assert.Null(tracker.Add([Of("s", info: "old")], Now));
        Assert.Same(before, tracker.Streams.Current);
    }

    [Fact]
    public void An_unknown_delete_changes_nothing() =>
        Assert.Null(After(tracker => tracker.Add([Of("s")], Now)).Delete([Of("t")], []));

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
        var changes = After(tracker => tracker.Add([Of("s")], Now)).Delete([Of("s")], [reported]);

        var change = Assert.Single(changes!.Changes);
        Assert.Equal(ChangeReason.Remove, change.Reason);
        Assert.Equal(told, change.Current.RemovedBecause);
    }

    [Fact]
    public void A_removal_without_a_reason_is_of_unknown_reason()
    {
        var changes = After(tracker => tracker.Add([Of("s"), Of("t")], Now)).Delete([Of("s"), Of("t")], [StreamDeleteReason.KickedOut]);

        Assert.Equal([StreamRemovalReason.PublisherKickedOut, StreamRemovalReason.Unknown], changes!.Changes.Select(change => change.Current.RemovedBecause!.Value));
    }

    [Fact]
    public void A_stream_that_comes_again_has_the_next_generation()
    {
        var tracker = Empty;
        for (var generation = 1; generation <= 5; generation++)
        {
            tracker.Add([Of("s")], Now);
            Assert.Equal(generation, Generation(tracker));
            tracker.Delete([Of("s")], []);
        }

        Assert.Equal(1, Generation(After(other => other.Add([Of("s")], Now))));
    }

    [Fact]
    public void An_id_taken_over_by_another_user_is_a_removal_and_an_addition_in_one_change_set()
    {
        var tracker = After(tracker => tracker.Add([Of("s", "ann")], Now));
        var changes = tracker.Add([Of("s", "bob")], Now);

        Assert.Equal([ChangeReason.Remove, ChangeReason.Add], changes!.Changes.Select(change => change.Reason));
        Assert.Equal(StreamRemovalReason.TakenOver, changes.Changes[0].Current.RemovedBecause);
        Assert.Equal("bob", changes.Changes[1].Current.Publisher.Id.Value);
        Assert.Equal(2, Generation(tracker));
    }

    [Fact]
    public void The_late_end_of_a_stream_that_was_taken_over_does_not_end_the_new_one() =>
        Assert.Null(After(tracker => tracker.Add([Of("s", "ann")], Now), tracker => tracker.Add([Of("s", "bob")], Now)).Delete([Of("s", "ann")], []));

    [Fact]
    public void A_delete_that_names_no_publisher_goes_by_the_id() =>
        Assert.NotNull(After(tracker => tracker.Add([Of("s", "ann")], Now)).Delete([Of("s", "")], []));

    [Fact]
    public void The_local_users_streams_are_never_listed()
    {
        Assert.Null(Empty.Add([Of("mine", "self")], Now));
        Assert.Null(Empty.Reconcile([Of("mine", "self")], Now));
    }

    [Fact]
    public void A_new_extra_info_is_an_update_of_the_same_generation()
    {
        var tracker = After(tracker => tracker.Add([Of("s", info: "a")], Now));
        var changes = tracker.UpdateExtraInfo([Of("s", info: "b")], Now);

        var change = Assert.Single(changes!.Changes);
        Assert.Equal(ChangeReason.Update, change.Reason);
        Assert.Equal("a", change.Previous!.ExtraInfo);
        Assert.Equal("b", change.Current.ExtraInfo);
        Assert.Equal(1, Generation(tracker));
        Assert.Null(tracker.UpdateExtraInfo([Of("s", info: "b")], Now));
    }

    [Fact]
    public void An_extra_info_that_arrives_first_waits_for_its_stream_and_the_newest_wins()
    {
        var tracker = After(tracker => tracker.UpdateExtraInfo([Of("s", info: "1")], Now));
        Assert.Null(tracker.UpdateExtraInfo([Of("s", info: "2")], Now));
        tracker.Add([Of("s")], Now);

        Assert.Equal("2", Info(tracker));
    }

    [Fact]
    public void An_extra_info_does_not_wait_for_ever_nor_for_somebody_elses_stream()
    {
        Assert.Equal("own", Added("ann", StreamTracker.InfoLifetime + TimeSpan.FromTicks(1)));
        Assert.Equal("own", Added("bob", TimeSpan.Zero));
        Assert.Equal("early", Added("ann", StreamTracker.InfoLifetime));

        static string Added(string user, TimeSpan later) =>
            Info(After(tracker => tracker.UpdateExtraInfo([Of("s", "ann", "early")], Now), tracker => tracker.Add([Of("s", user, "own")], Now + later)));
    }

    [Fact]
    public void A_waiting_info_is_used_once()
    {
        var tracker = After(
            tracker => tracker.UpdateExtraInfo([Of("s", info: "early")], Now),
            tracker => tracker.Add([Of("s")], Now),
            tracker => tracker.Delete([Of("s")], []),
            tracker => tracker.Add([Of("s")], Now));

        Assert.Equal("", Info(tracker));
    }

    [Fact]
    public void Only_so_many_infos_wait_and_the_oldest_gives_way()
    {
        var tracker = Empty;
        for (var i = 0; i <= StreamTracker.WaitingInfos; i++)
        {
            tracker.UpdateExtraInfo([Of($"s{i}", info: "early")], Now + TimeSpan.FromMilliseconds(i));
        }

        tracker.Add([.. Enumerable.Range(0, StreamTracker.WaitingInfos + 1).Select(i => Of($"s{i}"))], Now + TimeSpan.FromSeconds(1));
        var infos = tracker.Streams.Current.Items;
        Assert.Equal("", infos[new StreamId("s0")].ExtraInfo);
        Assert.Equal(StreamTracker.WaitingInfos, infos.Values.Count(stream => stream.ExtraInfo == "early"));
    }

    [Fact]
    public void A_list_after_an_outage_adds_what_was_missed_removes_what_vanished_and_keeps_the_rest()
    {
        var tracker = After(tracker => tracker.Add([Of("kept"), Of("gone"), Of("changed", info: "old"), Of("taken", "ann")], Now));
        var before = tracker.Streams.Current;
        var changes = tracker.Reconcile([Of("kept"), Of("new"), Of("changed", info: "new"), Of("taken", "bob")], Now);

        Assert.Equal(
            [
                (ChangeReason.Remove, "gone", StreamRemovalReason.MissingAfterReconnect, false, 1),
                (ChangeReason.Add, "new", null, true, 1),
                (ChangeReason.Update, "changed", null, false, 1),
                (ChangeReason.Remove, "taken", StreamRemovalReason.TakenOver, false, 1),
                (ChangeReason.Add, "taken", (StreamRemovalReason?)null, true, 2L),
            ],
            changes!.Changes.Select(change => (change.Reason, change.Current.Id.Value, change.Current.RemovedBecause, change.Current.IsInferred, change.Current.Generation)));
        Assert.Same(before.Items[new StreamId("kept")], tracker.Streams.Current.Items[new StreamId("kept")]);
        Assert.Equal(2, tracker.Streams.Current.Version);
        Assert.Null(tracker.Reconcile([Of("kept"), Of("new"), Of("changed", info: "new"), Of("taken", "bob")], Now));
    }

    [Fact]
    public void Nothing_is_left_when_the_session_ends_and_generations_go_on()
    {
        var tracker = After(tracker => tracker.Add([Of("s"), Of("t")], Now));
        var changes = tracker.Clear();

        Assert.All(changes!.Changes, change => Assert.Equal(StreamRemovalReason.SessionEnded, change.Current.RemovedBecause));
        Assert.Empty(tracker.Streams.Current.Items);
        Assert.Null(tracker.Clear());
        tracker.Add([Of("s")], Now);
        Assert.Equal(2, Generation(tracker));
    }

    [Fact]
    public void An_id_from_the_engine_is_never_refused() =>
        Assert.Equal("a b#", Assert.Single(After(tracker => tracker.Add([Of("a b#")], Now)).Streams.Current.Items).Key.Value);

    private static EngineStreamInfo Of(string id, string user = "ann", string info = "") => new(new(user, user), id, info);

    private static StreamTracker After(params IEnumerable<Func<StreamTracker, ChangeSet<StreamInfo>?>> reports)
    {
        var tracker = Empty;
        foreach (var report in reports)
        {
            report(tracker);
        }

        return tracker;
    }

    private static long Generation(StreamTracker tracker) => tracker.Streams.Current.Items[new StreamId("s")].Generation;

    private static string Info(StreamTracker tracker) => tracker.Streams.Current.Items[new StreamId("s")].ExtraInfo;
}
