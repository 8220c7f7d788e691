using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Server.Tests.Rig;

/// <summary>Calls of a store that fail or wait.</summary>
internal sealed class StoreFault(string method, object? argument, bool isHeld)
{
    private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _healed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool IsHeld => isHeld;

    /// <summary>Gets a task that completes when the fault is healed.</summary>
    public Task Healed => _healed.Task;

    public void Heal() => _healed.TrySetResult();

    /// <summary>Lets the call that waits fail.</summary>
    public void Break() => _healed.TrySetException(new IOException("The store is away."));

    /// <summary>Gets whether a call has met the fault.</summary>
    public bool IsReached => _reached.Task.IsCompleted;

    /// <summary>Waits until a call has met the fault.</summary>
    public Task ReachedAsync() => _reached.Task.WaitAsync(TestDevice.Patience);

    /// <summary>Returns whether a call meets the fault. Of the calls that wait, only the first one does.</summary>
    public bool Takes(string name, object?[] arguments) =>
        name == method && (argument is null || Array.Exists(arguments, value => argument.Equals(value is NodeConnection connection ? connection.User : value))) && !Healed.IsCompleted && (_reached.TrySetResult() || !isHeld);
}
