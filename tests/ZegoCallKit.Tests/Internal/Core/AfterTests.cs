using System.Runtime.CompilerServices;
using Xunit;
using ZegoCallKit.Internal.Core;
using ZegoCallKit.TestKit.Stubs;

namespace ZegoCallKit.Tests.Internal.Core;

/// <summary>What continues after a task decides what its failure means, so the failure never counts as unobserved.</summary>
public sealed class AfterTests : IDisposable
{
    private readonly ClientCore _core = new(new CoreOptions(), new StubEngine(static work => work()).Port);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_failure_of_a_task_that_the_core_continues_after_is_observed(bool failsAtOnce)
    {
        var text = $"nobody looks at this {Guid.NewGuid()}";
        var unobserved = new List<string>();
        void Note(object? sender, UnobservedTaskExceptionEventArgs fault)
        {
            lock (unobserved)
            {
                unobserved.Add(fault.Exception.ToString());
            }
        }

        TaskScheduler.UnobservedTaskException += Note;
        try
        {
            await FailAsync(text, failsAtOnce);
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= Note;
        }

        Assert.DoesNotContain(unobserved, fault => fault.Contains(text, StringComparison.Ordinal));
    }

    public void Dispose() => _core.Dispose();

    // In a frame of its own, so that nothing holds the task afterwards.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private Task FailAsync(string text, bool failsAtOnce)
    {
        var source = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var continued = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        if (failsAtOnce)
        {
            source.SetException(new InvalidOperationException(text));
        }

        _core.After(source.Task, continued.SetResult);
        source.TrySetException(new InvalidOperationException(text));
        return continued.Task;
    }
}
