using Microsoft.Extensions.Logging.Abstractions;
using Xunit;
using ZegoCallKit.Collections;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Turns;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Internal.Observables;

/// <summary>On real threads, an observer that subscribes at any time gets the snapshot and then every later change, without gap or duplicate.</summary>
public sealed class BroadcasterStressTests
{
    private const int Steps = 500;
    private const int Observers = 60;

    private readonly Delivery _delivery = new(TimeProvider.System, users: null, work: null, static (_, fault) => throw new InvalidOperationException("An observer failed.", fault), NullLogger.Instance);

    [Fact]
    public async Task Of_a_state()
    {
        var state = new StateBroadcaster<int>(_delivery, "state", 0);
        var observers = await SubscribeWhile(state.Changes, () => Write(number => state.Set(number)));
        state.Complete();
        foreach (var observer in observers)
        {
            await observer.Completed.WaitAsync(ThreadedRig.Bound);
            var first = observer.Items[0];
            Assert.Equal(Enumerable.Range(first, Steps - first + 1), observer.Items);
            observer.Verify();
        }
    }

    [Fact]
    public async Task Of_a_set()
    {
        var set = new SetBroadcaster<int, string>(_delivery, "set");
        var observers = await SubscribeWhile(set.Changes, () => Write(number => Change(set, number)));
        set.Complete();
        foreach (var observer in observers)
        {
            await observer.Completed.WaitAsync(ThreadedRig.Bound);
            Assert.True(observer.Items[0].IsSnapshot);
            Assert.DoesNotContain(observer.Items.Skip(1), changes => changes.IsSnapshot);
            Assert.Equal(observer.Items.Select((_, i) => observer.Items[0].Version + i), observer.Items.Select(changes => changes.Version));
            Assert.Equal(set.Current.Items.Values.Order(StringComparer.Ordinal), Fold(observer.Items).Order(StringComparer.Ordinal));
            observer.Verify();
        }
    }

    private static void Change(SetBroadcaster<int, string> set, int number)
    {
        var key = number % 13;
        if (number % 3 == 0 && set.Current.Items.TryGetValue(key, out var item))
        {
            set.Remove(key, item);
        }
        else
        {
            set.Set(key, $"{key}:{number}");
        }
    }

    private static HashSet<string> Fold(IEnumerable<ChangeSet<string>> all)
    {
        var items = new HashSet<string>(StringComparer.Ordinal);
        foreach (var change in all.SelectMany(changes => changes.Changes))
        {
            if (change.Reason != ChangeReason.Add)
            {
                Assert.True(items.Remove(change.Previous ?? change.Current));
            }

            if (change.Reason != ChangeReason.Remove)
            {
                Assert.True(items.Add(change.Current));
            }
        }

        return items;
    }

    private static void Write(Action<int> write)
    {
        for (var number = 1; number <= Steps; number++)
        {
            write(number);
        }
    }

    private static async Task<List<Recorder<T>>> SubscribeWhile<T>(IObservable<T> source, Action write)
    {
        var writing = Task.Run(write);
        var halves = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => Enumerable.Range(0, Observers / 2).Select(_ => source.Record()).ToList())));
        await writing.WaitAsync(ThreadedRig.Bound);
        return [.. halves.SelectMany(half => half)];
    }
}
