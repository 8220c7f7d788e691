using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.SignalingContract;

/// <summary>Provides what the contract needs to test one kind of transport: transports that can reach each other, and a clock.</summary>
public abstract class SignalingRig : IAsyncDisposable
{
    /// <summary>Gets the rig's clock.</summary>
    public virtual TimeProvider Time => TimeProvider.System;

    /// <summary>Gets the longest time that an operation may take on the rig's clock.</summary>
    public virtual TimeSpan Bound => TimeSpan.FromSeconds(20);

    /// <summary>Gets the time after which a message counts as not arriving.</summary>
    public virtual TimeSpan Silence => TimeSpan.FromMilliseconds(500);

    /// <summary>Creates a transport for a user and device, not connected.</summary>
    /// <param name="identity">The user and device that will connect with it.</param>
    /// <returns>The transport; the rig disposes it if necessary.</returns>
    public abstract Task<ICallSignaling> CreateAsync(SignalingIdentity identity);

    /// <summary>Disconnects the network of a transport or reconnects it; for <see cref="OutageContract{TRig}"/>.</summary>
    /// <param name="signaling">The transport.</param>
    /// <param name="identity">The user and device that are connected with it.</param>
    /// <param name="isOnline">Whether the transport has its network.</param>
    public virtual void SetNetwork(ICallSignaling signaling, SignalingIdentity identity, bool isOnline) => throw new NotSupportedException("This rig cuts nobody off.");

    /// <summary>Runs a test; a rig in simulated time runs it inside the simulation.</summary>
    /// <param name="body">The test.</param>
    /// <returns>A task that completes when the test has ended.</returns>
    public virtual Task RunAsync(Func<Task> body)
    {
        ArgumentNullException.ThrowIfNull(body);
        return body();
    }

    /// <inheritdoc/>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
