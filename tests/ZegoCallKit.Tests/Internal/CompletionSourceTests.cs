using System.Reactive.Concurrency;
using Xunit;
using ZegoCallKit.InMemory;
using ZegoCallKit.Internal;

namespace ZegoCallKit.Tests.Internal;

public sealed class CompletionSourceTests
{
    [Fact]
    public async Task Without_a_scheduler_what_follows_does_not_run_inside_the_completing_call()
    {
        var source = new CompletionSource<int>(scheduler: null);
        var (thread, isInside) = (Environment.CurrentManagedThreadId, true);
        var follows = source.Task.ContinueWith(
            _ => Environment.CurrentManagedThreadId == thread && isInside,
            CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously,
            TaskScheduler.Default);
        source.SetResult(1);
        isInside = false;

        Assert.False(await follows);
    }

    [Fact]
    public void With_a_scheduler_it_completes_on_that_one_and_so_does_what_follows()
    {
        var scheduler = new HistoricalScheduler();
        var source = new CompletionSource<int>(scheduler);
        var follower = FollowAsync(source.Task);
        source.SetResult(1);
        Assert.False(source.Task.IsCompleted);
        scheduler.Start();

        Assert.True(follower.IsCompleted);
        Assert.Equal(Environment.CurrentManagedThreadId, Result(follower));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_first_end_stays(bool isScheduled)
    {
        var scheduler = new HistoricalScheduler();
        var sources = Enumerable.Range(0, 3).Select(_ => new CompletionSource<int>(isScheduled ? scheduler : null)).ToArray();
        sources[0].SetResult(1);
        sources[0].SetException(new InvalidOperationException());
        sources[1].SetException(new InvalidOperationException("first"));
        sources[1].SetCanceled(CancellationToken.None);
        sources[2].SetCanceled(new CancellationToken(canceled: true));
        sources[2].SetResult(3);
        scheduler.Start();

        Assert.Equal(1, Result(sources[0].Task));
        Assert.Equal("first", Assert.IsType<InvalidOperationException>(sources[1].Task.Exception!.InnerException).Message);
        Assert.True(sources[2].Task.IsCanceled);
    }

    [Fact]
    public void In_a_simulation_what_waits_for_a_while_stays_in_it_as_well()
    {
        var time = new SimulatedTime();
        var source = new CompletionSource<bool>(time.Scheduler);
        var stays = WaitAsync();
        source.SetResult(true);
        time.RunUntilIdle();

        Assert.True(stays.IsCompleted && Result(stays));

        async Task<bool> WaitAsync()
        {
            await source.Task.WaitAsync(TimeSpan.FromSeconds(1), time).ConfigureAwait(false);
            return time.IsPumping;
        }
    }

    private static async Task<int> FollowAsync(Task task)
    {
        await task.ConfigureAwait(false);
        return Environment.CurrentManagedThreadId;
    }

#pragma warning disable xUnit1031, VSTHRD002 // They have completed.
    private static T Result<T>(Task<T> task) => task.GetAwaiter().GetResult();
#pragma warning restore xUnit1031, VSTHRD002
}
