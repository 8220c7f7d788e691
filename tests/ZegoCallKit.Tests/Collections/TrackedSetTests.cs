using Xunit;
using ZegoCallKit.Collections;
using ZegoCallKit.TestKit;

namespace ZegoCallKit.Tests.Collections;

public sealed class TrackedSetTests
{
    private readonly TrackedSet<int, string> _set = new();

    [Fact]
    public void A_snapshot_that_was_taken_never_changes()
    {
        Add(1, "one");
        var first = _set.Current;
        Add(2, "two");
        Remove(1);

        Assert.Equal(["one"], first.Items.Values);
        Assert.Equal(1, first.Version);
        Assert.Equal(["two"], _set.Current.Items.Values);
        Assert.Equal(3, _set.Current.Version);
        Assert.Same(_set.Current, _set.Current);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(500)]
    public void A_snapshot_is_right_however_many_changes_it_missed(int missed)
    {
        Add(-1, "kept");
        Add(-2, "removed");
        Assert.Equal(2, _set.Current.Items.Count);
        Remove(-2);
        for (var i = 1; i < missed; i++)
        {
            Add(i, $"{i}");
        }

        Assert.Equal(["kept", .. Enumerable.Range(1, missed - 1).Select(static i => $"{i}")], _set.Current.Items.OrderBy(static item => Math.Max(item.Key, 0)).Select(static item => item.Value));
    }

    [Fact]
    public void An_edit_is_one_change_set_in_the_order_of_its_changes_and_an_empty_one_is_none()
    {
        using (_set.Edit())
        {
            Assert.True(_set.TryAdd(1, "one"));
            Assert.False(_set.TryAdd(1, "again"));
            _set.Update(1, "two", "one");
            _set.Remove(1, "last");
            var changes = _set.Commit()!;

            Assert.Equal((1, false), (changes.Version, changes.IsSnapshot));
            Assert.Equal(
                [(ChangeReason.Add, "one", null), (ChangeReason.Update, "two", "one"), (ChangeReason.Remove, "last", null)],
                changes.Changes.Select(static change => (change.Reason, change.Current, change.Previous)));
        }

        using (_set.Edit())
        {
            Assert.Null(_set.Commit());
        }

        Assert.Equal(1, _set.Version);
    }

    [Fact]
    public void Items_are_known_in_the_order_in_which_they_were_added_and_by_key()
    {
        Add(3, "c");
        Add(1, "a");
        Add(2, "b");
        Remove(3);
        Add(3, "c");
        using (_set.Edit())
        {
            _set.Update(1, "A", "a");
            _set.Commit();
        }

        Assert.Equal(["A", "b", "c"], _set.Arrivals.Select(static arrival => arrival.Item));
        Assert.Equal(["A", "b", "c"], _set.InOrder);
    }

    [Fact]
    public async Task While_one_thread_changes_the_set_others_see_only_whole_edits()
    {
        const int Edits = 2_000;
        var writing = Task.Run(() =>
        {
            for (var i = 1; i <= Edits; i++)
            {
                using var edit = _set.Edit();
                _set.TryAdd(2 * i, "left");
                _set.TryAdd((2 * i) + 1, "right");
                if (i > 100)
                {
                    _set.Remove(2 * (i - 100), "left");
                    _set.Remove((2 * (i - 100)) + 1, "right");
                }

                _set.Commit();
            }
        });
        var version = 0L;
        while (!writing.IsCompleted)
        {
            var now = _set.Current;
            Assert.InRange(now.Version, version, Edits);
            Assert.Equal(2 * Math.Min(now.Version, 100), now.Items.Count);
            version = now.Version;
        }

        await writing.WaitAsync(ThreadedRig.Bound);
        Assert.Equal(Edits, _set.Current.Version);
    }

    private void Add(int key, string item)
    {
        using var edit = _set.Edit();
        _set.TryAdd(key, item);
        _set.Commit();
    }

    private void Remove(int key)
    {
        using var edit = _set.Edit();
        _set.Remove(key, _set.Find(key)!);
        _set.Commit();
    }
}
