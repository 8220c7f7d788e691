using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Server.Tests.Rig;

/// <summary>Represents a store that the tests run with.</summary>
internal interface IStoreKind : IAsyncDisposable
{
    /// <summary>Makes a node use the store; nodes that are configured by the same object share it.</summary>
    void Configure(CallSignalingBuilder builder);

    /// <summary>Opens the store without a node.</summary>
    ValueTask<ICallStore> OpenAsync();
}
