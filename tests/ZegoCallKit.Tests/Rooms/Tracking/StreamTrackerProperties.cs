using FsCheck;
using FsCheck.Fluent;
using Xunit;
using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Engine.Events;
using ZegoCallKit.Rooms.Tracking;
using ZegoCallKit.Tests.Collections;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Rooms.Tracking;

public sealed class StreamTrackerProperties
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;
    private static readonly UserId Self = new("u0");

    private static readonly Gen<EngineStreamInfo[]> Streams =
        (from id in Gen.Choose(0, 4)
         from user in Gen.Frequency((8, Gen.Constant(1 + (id % 2))), (1, Gen.Choose(0, 2)))
         from info in Gen.Choose(0, 2)
         select new EngineStreamInfo(new($"u{user}", $"U{user}"), $"s{id}", $"info {info}")).ArrayOf().Resize(4);

    private static readonly Gen<Report> Reports =
        from kind in Gen.Choose(0, 12)
        from streams in Streams
        select new Report(kind, [.. streams.DistinctBy(stream => stream.Id)]);

    [Fact]
    public void The_changes_add_up_to_the_snapshot() => Properties.HoldOverSteps(Reports, reports =>
    {
        var tracker = new StreamTracker(Self);
        var observer = new SetModel<StreamId, StreamInfo>(stream => stream.Id);
        foreach (var report in reports)
        {
            var changes = report.Apply(tracker);
            observer.Follow(changes, tracker.Streams.Current);
        }
    });

    [Fact]
    public void A_repeated_report_is_no_news() => Properties.HoldOverSteps(Reports, reports =>
    {
        var tracker = new StreamTracker(Self);
        foreach (var report in reports)
        {
            report.Apply(tracker);
            Assert.Null(report.Apply(tracker));
        }
    });

    [Fact]
    public void Own_streams_never_appear_and_what_is_there_has_no_removal_reason() => Properties.HoldOverSteps(Reports, reports =>
    {
        var tracker = new StreamTracker(Self);
        foreach (var report in reports)
        {
            var changes = report.Apply(tracker);
            Assert.DoesNotContain(tracker.Streams.Current.Items.Values, stream => stream.Publisher.Id == Self || stream.RemovedBecause is not null);
            foreach (var change in changes?.Changes ?? [])
            {
                Assert.Equal(change.Reason == ChangeReason.Remove, change.Current.RemovedBecause is not null);
            }
        }
    });

    [Fact]
    public void Every_appearance_has_a_new_generation_and_a_stay_keeps_it() => Properties.HoldOverSteps(Reports, reports =>
    {
        var tracker = new StreamTracker(Self);
        var appearances = new Dictionary<StreamId, long>();
        foreach (var report in reports)
        {
            var changes = report.Apply(tracker);
            foreach (var change in changes?.Changes ?? [])
            {
                var appearance = appearances.GetValueOrDefault(change.Current.Id) + (change.Reason == ChangeReason.Add ? 1 : 0);
                Assert.Equal(appearance, change.Current.Generation);
                appearances[change.Current.Id] = appearance;
            }
        }
    });

    [Fact]
    public void Reconciling_leaves_exactly_the_list_of_others() => Properties.HoldOverSteps(Reports, reports =>
    {
        var tracker = new StreamTracker(Self);
        foreach (var report in reports)
        {
            report.Apply(tracker);
            var list = report.Streams.Where(stream => stream.User.Id != Self.Value).ToList();
            var before = tracker.Streams.Current.Items;
            tracker.Reconcile(report.Streams, Now);
            var after = tracker.Streams.Current.Items;

            Assert.Equal(list.Select(stream => stream.Id).Order(StringComparer.Ordinal), after.Keys.Select(id => id.Value).Order(StringComparer.Ordinal));
            foreach (var stream in list)
            {
                var id = StreamId.FromEngine(stream.Id);
                var stayed = before.TryGetValue(id, out var known) && known.Publisher.Id.Value == stream.User.Id;
                Assert.Equal(stayed ? known!.Generation : after[id].Generation, after[id].Generation);
                Assert.Equal(stayed ? known!.IsInferred : true, after[id].IsInferred);
            }
        }
    });

    private sealed record Report(int Kind, EngineStreamInfo[] Streams)
    {
        public ChangeSet<StreamInfo>? Apply(StreamTracker tracker) => Kind switch
        {
            < 5 => tracker.Add(Streams, Now),
            < 9 => tracker.Delete(Streams, [StreamDeleteReason.UserStopped]),
            < 11 => tracker.UpdateExtraInfo(Streams, Now),
            11 => tracker.Reconcile(Streams, Now),
            _ => tracker.Clear(),
        };

        public override string ToString() => $"{Kind}: {string.Join(", ", Streams.Select(stream => $"{stream.Id} of {stream.User.Id} ({stream.ExtraInfo})"))}";
    }
}
