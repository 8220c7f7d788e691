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

    /// <summary>Gets how many nodes the service has; for <see cref="MultiNodeContract{TRig}"/>, which needs at least 2.</summary>
    public virtual int Nodes => 1;

    /// <summary>Gets a number of messages that is more than the service accepts of one sender at once; for <see cref="RateContract{TRig}"/>.</summary>
    public virtual int Flood => throw new NotSupportedException("This rig's service has no rate.");

    /// <summary>Returns the id of a user of this test. A rig whose service outlives the test returns ids that no other test uses.</summary>
    /// <param name="name">The name by which the test calls the user, different for each of its users.</param>
    /// <returns>The id, the same one for the same name.</returns>
    public virtual UserId CreateUser(string name) => new(name);

    /// <summary>Creates a transport for a user and device, not connected.</summary>
    /// <param name="identity">The user and device that will connect with it.</param>
    /// <returns>The transport; the rig disposes it if necessary.</returns>
    public abstract Task<ICallSignaling> CreateAsync(SignalingIdentity identity);

    /// <summary>Creates a transport that connects to one of the nodes first, and to another one when that does not answer; for <see cref="MultiNodeContract{TRig}"/>.</summary>
    /// <param name="identity">The user and device that will connect with it.</param>
    /// <param name="node">The number of the node, 0 to <see cref="Nodes"/> - 1.</param>
    /// <returns>The transport; the rig disposes it if necessary.</returns>
    public virtual Task<ICallSignaling> CreateAsync(SignalingIdentity identity, int node) => throw new NotSupportedException("This rig's service is one node.");

    /// <summary>Ends a node without warning, as if its machine had failed; for <see cref="MultiNodeContract{TRig}"/>.</summary>
    /// <param name="node">The number of the node.</param>
    /// <returns>A task that completes when the node is gone.</returns>
    public virtual Task EndNodeAsync(int node) => throw new NotSupportedException("This rig's service is one node.");

    /// <summary>Creates a transport that presents other credentials than those of its user and device; for <see cref="AuthContract{TRig}"/>.</summary>
    /// <param name="identity">The user and device that will connect with it.</param>
    /// <param name="credentials">The user and device whose credentials are presented; <see langword="null"/> for credentials that the service refuses.</param>
    /// <returns>The transport; the rig disposes it if necessary.</returns>
    public virtual Task<ICallSignaling> CreateAsync(SignalingIdentity identity, SignalingIdentity? credentials) => throw new NotSupportedException("This rig's service checks no credentials.");

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
