using Xunit;
using ZegoCallKit.Collections;
using ZegoCallKit.Engine;
using ZegoCallKit.Rooms;

namespace ZegoCallKit.Tests.Rooms;

public sealed class UserTrackerTests
{
    private static readonly UserId Self = new("self");

    [Fact]
    public void Users_that_come_are_one_change_set()
    {
        var (tracker, changes) = UserTracker.Begin(Self).Add([new("a", "Ann"), new("b", "Bob")]);

        Assert.Equal(["Ann", "Bob"], changes!.Changes.Select(change => change.Current.Name));
        Assert.All(changes.Changes, change => Assert.Equal(ChangeReason.Add, change.Reason));
        Assert.Equal(1, changes.Version);
        Assert.Equal(1, tracker.Current.Version);
    }

    [Fact]
    public void Users_that_go_at_once_go_in_the_order_of_their_ids_in_every_process()
    {
        var ids = Enumerable.Range(100, 50).Select(number => $"u{number}").ToList();
        var (_, changes) = UserTracker.Begin(Self).Add([.. ids.AsEnumerable().Reverse().Select(id => new EngineUser(id, ""))]).Next.Clear();

        Assert.Equal(ids, changes!.Changes.Select(change => change.Current.Id.Value));
    }

    [Fact]
    public void A_repeated_add_changes_nothing()
    {
        var (first, _) = UserTracker.Begin(Self).Add([new("a", "Ann")]);
        var (second, changes) = first.Add([new("a", "Ann")]);

        Assert.Null(changes);
        Assert.Same(first.Current, second.Current);
    }

    [Fact]
    public void A_new_name_of_a_known_user_is_an_update()
    {
        var (tracker, changes) = UserTracker.Begin(Self).Add([new("a", "Ann")]).Next.Add([new("a", "Anne")]);

        var change = Assert.Single(changes!.Changes);
        Assert.Equal(ChangeReason.Update, change.Reason);
        Assert.Equal("Ann", change.Previous!.Name);
        Assert.Equal("Anne", tracker.Current.Items[new UserId("a")].Name);
    }

    [Fact]
    public void An_unknown_delete_changes_nothing() =>
        Assert.Null(UserTracker.Begin(Self).Add([new("a", "Ann")]).Next.Delete([new("b", "Bob")]).Changes);

    [Fact]
    public void The_local_user_is_never_listed()
    {
        Assert.Null(UserTracker.Begin(Self).Add([new("self", "Me")]).Changes);
        Assert.Null(UserTracker.Begin(Self).Reconcile([new("self", "Me")]).Changes);
    }

    [Fact]
    public void A_list_after_an_outage_removes_who_left_and_adds_who_came()
    {
        var (tracker, changes) = UserTracker.Begin(Self).Add([new("a", "Ann"), new("b", "Bob")]).Next
            .Reconcile([new("b", "Bob"), new("c", "Cid")]);

        Assert.Equal([(ChangeReason.Remove, "a"), (ChangeReason.Add, "c")], changes!.Changes.Select(change => (change.Reason, change.Current.Id.Value)));
        Assert.Equal(["b", "c"], tracker.Current.Items.Keys.Select(id => id.Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Nobody_is_left_when_the_session_ends()
    {
        var (tracker, changes) = UserTracker.Begin(Self).Add([new("a", "Ann"), new("b", "Bob")]).Next.Clear();

        Assert.Equal(2, changes!.Changes.Length);
        Assert.Empty(tracker.Current.Items);
        Assert.Null(tracker.Clear().Changes);
    }

    [Fact]
    public void An_id_from_the_engine_is_never_refused() =>
        Assert.Equal("a b\u00e4", Assert.Single(UserTracker.Begin(Self).Add([new("a b\u00e4", "")]).Next.Current.Items).Key.Value);
}
