using FsCheck;
using FsCheck.Fluent;
using Xunit;
using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Rooms;
using ZegoCallKit.Tests.Collections;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Rooms;

public sealed class UserTrackerProperties
{
    private static readonly UserId Self = new("u0");

    private static readonly Gen<EngineUser[]> Users =
        (from id in Gen.Choose(0, 5)
         from name in Gen.Choose(0, 2)
         select new EngineUser($"u{id}", $"name {name}")).ArrayOf().Resize(4);

    private static readonly Gen<Report> Reports =
        from kind in Gen.Choose(0, 8)
        from users in Users
        select new Report(kind, users);

    [Fact]
    public void The_changes_add_up_to_the_snapshot_and_a_repeated_report_is_no_news() => Properties.HoldOverSteps(Reports, reports =>
    {
        var tracker = new UserTracker(Self);
        var observer = new SetModel<UserId, RoomUser>(user => user.Id);
        foreach (var report in reports)
        {
            var changes = report.Apply(tracker);
            observer.Follow(changes, tracker.Users.Current);
            Assert.DoesNotContain(Self, tracker.Users.Current.Items.Keys);

            if (report.Users.DistinctBy(user => user.Id).Count() == report.Users.Length)
            {
                Assert.Null(report.Apply(tracker));
            }
        }
    });

    private sealed record Report(int Kind, EngineUser[] Users)
    {
        public ChangeSet<RoomUser>? Apply(UserTracker tracker) => Kind switch
        {
            < 4 => tracker.Add(Users, DateTimeOffset.UnixEpoch),
            < 7 => tracker.Delete(Users),
            7 => tracker.Reconcile(Users, DateTimeOffset.UnixEpoch),
            _ => tracker.Clear(),
        };

        public override string ToString() => $"{Kind}: {string.Join(", ", Users.AsEnumerable())}";
    }
}
