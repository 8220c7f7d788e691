using System.Collections.ObjectModel;
using System.Collections.Specialized;
using Microsoft.Extensions.Logging.Abstractions;
using Xunit;
using ZegoCallKit.InMemory;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Turns;
using ZegoCallKit.TestSeeds;

namespace ZegoCallKit.Tests.Collections;

public sealed class BindingTests
{
    private readonly SimulatedTime _time = new();
    private readonly SetBroadcaster<int, string> _set;
    private readonly ObservableCollection<string> _shown = [];

    public BindingTests() =>
        _set = new(new Delivery(_time, _time.Scheduler, null, static (_, fault) => throw new InvalidOperationException("An observer failed.", fault), NullLogger.Instance), "set");

    [Fact]
    public void A_collection_follows_the_set_and_items_are_replaced_in_their_place()
    {
        _set.Set(2, "two");
        _set.Set(1, "one");
        using var binding = _set.BindTo(_shown);
        _time.RunUntilIdle();
        Assert.Equal(["one", "two"], _shown);

        var actions = new List<NotifyCollectionChangedAction>();
        _shown.CollectionChanged += (_, change) => actions.Add(change.Action);
        _set.Set(3, "three");
        _time.RunUntilIdle();
        _set.Set(1, "uno");
        _time.RunUntilIdle();
        _set.Remove(2, _set.Current.Items[2]);
        _time.RunUntilIdle();

        Assert.Equal(["uno", "three"], _shown);
        Assert.Equal([NotifyCollectionChangedAction.Add, NotifyCollectionChangedAction.Replace, NotifyCollectionChangedAction.Remove], actions);
    }

    [Fact]
    public void Whatever_the_set_does_the_collection_ends_as_it() => FreshSeeds.ForEach(7, 1, Follow);

    private void Follow(int seed)
    {
        var random = new Random(seed);
        _shown.Clear();
        using var binding = _set.BindTo(_shown);
        for (var step = 0; step < 2_000; step++)
        {
            var key = random.Next(9);
            if (random.Next(3) == 0 && _set.Current.Items.TryGetValue(key, out var item))
            {
                _set.Remove(key, item);
            }
            else
            {
                _set.Set(key, $"{key}:{step}");
            }

            if (random.Next(4) == 0)
            {
                _time.RunUntilIdle();
                Assert.Equal(_set.Current.Items.Values.Order(StringComparer.Ordinal), _shown.Order(StringComparer.Ordinal));
            }
        }
    }

    [Fact]
    public void What_a_collection_held_before_and_what_it_holds_at_the_end_stays()
    {
        _shown.Add("own");
        _set.Set(1, "one");
        var binding = _set.BindTo(_shown);
        _time.RunUntilIdle();
        binding.Dispose();
        _set.Remove(1, _set.Current.Items[1]);
        _time.RunUntilIdle();

        Assert.Equal(["own", "one"], _shown);
    }

    [Fact]
    public void A_collection_that_cannot_be_changed_is_refused() =>
        Assert.Equal("target", Assert.Throws<ArgumentException>(() => _set.BindTo(new ReadOnlyCollection<string>([]))).ParamName);
}
