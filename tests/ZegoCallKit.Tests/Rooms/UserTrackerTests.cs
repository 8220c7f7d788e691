using Xunit;
using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Tests.Rooms;

public sealed class UserTrackerTests
{
    private static readonly UserId Self = new("self");
    private static readonly DateTimeOffset Now = DateTimeOffset.UnixEpoch;

    [Fact]
    public void Users_that_come_are_one_change_set()
    {
        var tracker = new UserTracker(Self);
        var changes = tracker.Add([new("a", "Ann"), new("b", "Bob")], Now);

        Assert.Equal(["Ann", "Bob"], changes!.Changes.Select(change => change.Current.Name));
        Assert.All(changes.Changes, change => Assert.Equal(ChangeReason.Add, change.Reason));
        Assert.Equal(1, changes.Version);
        Assert.Equal(1, tracker.Users.Current.Version);
    }

    [Fact]
    public void Users_that_go_at_once_go_in_the_order_of_their_ids_in_every_process()
    {
        var ids = Enumerable.Range(100, 50).Select(number => $"u{number}").ToList();
        var tracker = new UserTracker(Self);
        tracker.Add([.. ids.AsEnumerable().Reverse().Select(id => new EngineUser(id, ""))], Now);
        var changes = tracker.Clear();

        Assert.Equal(ids, changes!.Changes.Select(change => change.Current.Id.Value));
    }

    [Fact]
    public void A_repeated_add_changes_nothing()
    {
        var tracker = WithAnn();
        var before = tracker.Users.Current;

        Assert.Null(tracker.Add([new("a", "Ann")], Now));
        Assert.Same(before, tracker.Users.Current);
    }

    [Fact]
    public void A_new_name_of_a_known_user_is_an_update()
    {
        var tracker = WithAnn();
        var changes = tracker.Add([new("a", "Anne")], Now);

        var change = Assert.Single(changes!.Changes);
        Assert.Equal(ChangeReason.Update, change.Reason);
        Assert.Equal("Ann", change.Previous!.Name);
        Assert.Equal("Anne", tracker.Users.Current.Items[new UserId("a")].Name);
    }

    [Fact]
    public void An_unknown_delete_changes_nothing() =>
        Assert.Null(WithAnn().Delete([new("b", "Bob")]));

    [Fact]
    public void The_local_user_is_never_listed()
    {
        Assert.Null(new UserTracker(Self).Add([new("self", "Me")], Now));
        Assert.Null(new UserTracker(Self).Reconcile([new("self", "Me")], Now));
    }

    [Fact]
    public void A_list_after_an_outage_removes_who_left_and_adds_who_came()
    {
        var tracker = WithAnn();
        tracker.Add([new("b", "Bob")], Now);
        var changes = tracker.Reconcile([new("b", "Bob"), new("c", "Cid")], Now);

        Assert.Equal([(ChangeReason.Remove, "a"), (ChangeReason.Add, "c")], changes!.Changes.Select(change => (change.Reason, change.Current.Id.Value)));
        Assert.Equal(["b", "c"], tracker.Users.Current.Items.Keys.Select(id => id.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nobody_is_left_when_the_session_ends()
    {
        var tracker = WithAnn();
        tracker.Add([new("b", "Bob")], Now);
        var changes = tracker.Clear();

        Assert.Equal(2, changes!.Changes.Length);
        Assert.Empty(tracker.Users.Current.Items);
        Assert.Null(tracker.Clear());
    }

    [Fact]
    public void An_id_from_the_engine_is_never_refused()
    {
        var tracker = new UserTracker(Self);
        tracker.Add([new("a b\u00e4", "")], Now);

        Assert.Equal("a b\u00e4", Assert.Single(tracker.Users.Current.Items).Key.Value);
    }

    private static UserTracker WithAnn()
    {
        var tracker = new UserTracker(Self);
        tracker.Add([new("a", "Ann")], Now);
        return tracker;
    }
}
