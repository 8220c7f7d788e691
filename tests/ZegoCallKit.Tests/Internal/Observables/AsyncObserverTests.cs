using System.Reactive.Linq;
using Xunit;
using ZegoCallKit.Diagnostics;
using ZegoCallKit.InMemory;
using ZegoCallKit.Internal.Observables;
using ZegoCallKit.Internal.Turns;
using ZegoCallKit.TestKit;
using ZegoCallKit.TestKit.Recording;

namespace ZegoCallKit.Tests.Internal.Observables;

/// <summary>Asynchronous handlers are called with one item at a time, and their faults are reported, on the thread pool and in a simulation.</summary>
public sealed class AsyncObserverTests
{
    private readonly RecordingLoggerFactory _log = new();
    private readonly List<(string Source, Exception Fault)> _faults = [];

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task On_the_pool_it_is_called_for_one_item_at_a_time(bool isBehindOperators)
    {
        const int Last = 20;
        var numbers = new Broadcaster<int>(NewDelivery(null), "numbers");
        var told = new Recorder<int>();
        var inside = 0;
        var most = 0;
        using var subscription = (isBehindOperators ? numbers.Where(static _ => true) : numbers).SubscribeAsync(async (number, _) =>
        {
            most = Math.Max(most, ++inside);
            await Task.Yield();
            inside--;
            told.OnNext(number);
        });
        for (var number = 1; number <= Last; number++)
        {
            numbers.Publish(number);
        }

        await told.WaitForAsync(static number => number == Last).WaitAsync(ThreadedRig.Bound);
        Assert.Equal(Enumerable.Range(1, Last), told.Items);
        Assert.Equal(1, most);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData(null, true)]
    [InlineData(1, false)]
    [InlineData(2, true)]
    public void In_a_simulation_it_goes_on_when_its_task_has_completed(int? seed, bool isBehindOperators)
    {
        var time = new SimulatedTime(seed);
        var numbers = new Broadcaster<int>(NewDelivery(time.Scheduler, time), "numbers");
        var told = new List<string>();
        using var subscription = (isBehindOperators ? numbers.Where(static _ => true) : numbers).SubscribeAsync(async (number, cancellationToken) =>
        {
            told.Add($"{number} begins");
            await Task.Delay(TimeSpan.FromSeconds(1), time, cancellationToken);
            told.Add($"{number} ends");
        });
        numbers.Publish(1);
        numbers.Publish(2);
        numbers.Publish(3);
        time.Run(() => Task.Delay(TimeSpan.FromSeconds(10), time));

        Assert.Equal(["1 begins", "1 ends", "2 begins", "2 ends", "3 begins", "3 ends"], told);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_it_throws_is_reported_and_the_next_item_follows(bool isBehindOperators)
    {
        var time = new SimulatedTime();
        var numbers = new Broadcaster<int>(NewDelivery(time.Scheduler, time), "numbers");
        var told = new List<int>();
        using var subscription = (isBehindOperators ? numbers.Where(static _ => true) : numbers).SubscribeAsync(async (number, _) =>
        {
            told.Add(number);
            if (number == 2)
            {
                await Task.Delay(TimeSpan.FromSeconds(1), time, CancellationToken.None);
            }

            throw new InvalidOperationException($"broken {number}");
        });
        numbers.Publish(1);
        numbers.Publish(2);
        numbers.Publish(3);
        time.Run(() => Task.Delay(TimeSpan.FromSeconds(10), time));

        Assert.Equal([1, 2, 3], told);
        Assert.Equal(["broken 1", "broken 2", "broken 3"], _faults.Select(static fault => fault.Fault.Message));
    }

    [Fact]
    public void Disposing_cancels_the_handler_and_is_no_fault()
    {
        var time = new SimulatedTime();
        var numbers = new Broadcaster<int>(NewDelivery(time.Scheduler, time), "numbers");
        var told = new List<int>();
        var subscription = numbers.SubscribeAsync((number, cancellationToken) =>
        {
            told.Add(number);
            return Task.Delay(Timeout.InfiniteTimeSpan, time, cancellationToken);
        });
        numbers.Publish(1);
        numbers.Publish(2);
        time.RunUntilIdle();
        subscription.Dispose();
        time.RunUntilIdle();

        Assert.Equal([1], told);
        Assert.Empty(_faults);
        Assert.False(numbers.HasObservers);
    }

    [Fact]
    public void Subscribe_with_an_async_handler_is_an_error_of_the_compiler()
    {
        var guard = typeof(ObservableExtensions).GetMethods().Single(static method => string.Equals(method.Name, "Subscribe", StringComparison.Ordinal));

        Assert.True(guard.GetCustomAttributes(inherit: false).OfType<ObsoleteAttribute>().Single().IsError);
    }

    private Delivery NewDelivery(System.Reactive.Concurrency.IScheduler? users, TimeProvider? time = null) =>
        new(time ?? TimeProvider.System, users, work: null, (source, fault) => _faults.Add((source, fault)), _log.CreateLogger(Telemetry.LogCategory));
}
