using ZegoCallKit.Calls.Signaling;

namespace ZegoCallKit.SignalingContract;

/// <summary>What one kind of transport needs to be put through the contract: transports that reach each other, and time that passes.</summary>
public abstract class SignalingRig : IAsyncDisposable
{
    /// <summary>The rig's clock.</summary>
    public virtual TimeProvider Time => TimeProvider.System;

    /// <summary>How long anything may take on the rig's clock.</summary>
    public virtual TimeSpan Bound => TimeSpan.FromSeconds(20);

    /// <summary>How long to wait before something counts as not arriving.</summary>
    public virtual TimeSpan Silence => TimeSpan.FromMilliseconds(500);

    /// <summary>Makes a transport for a user and device, not connected.</summary>
    /// <param name="identity">Who will connect with it.</param>
    /// <returns>The transport; the rig disposes of it, if it must be.</returns>
    public abstract Task<ICallSignaling> CreateAsync(SignalingIdentity identity);

    /// <summary>Cuts a transport off its network or brings it back; for <see cref="OutageContract{TRig}"/>.</summary>
    /// <param name="signaling">The transport.</param>
    /// <param name="identity">Who is connected with it.</param>
    /// <param name="isOnline">Whether it has its network.</param>
    public virtual void SetNetwork(ICallSignaling signaling, SignalingIdentity identity, bool isOnline) => throw new NotSupportedException("This rig cuts nobody off.");

    /// <summary>Runs a test; a rig in simulated time does it inside the simulation.</summary>
    /// <param name="body">The test.</param>
    /// <returns>When it is over.</returns>
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
