using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Memory;

namespace ZegoCallKit.Signaling.Server.Tests.Rig;

/// <summary>The in-memory store; several nodes of one process can share it.</summary>
internal sealed class MemoryKind : IStoreKind
{
    private readonly MemoryCallStore _store = new("epoch of a test");
    private readonly MemoryNodeBackplane _backplane = new();

    public void Configure(CallSignalingBuilder builder)
    {
        builder.Services.Replace(ServiceDescriptor.Singleton<ICallStore>(_store));
        builder.Services.Replace(ServiceDescriptor.Singleton<INodeBackplane>(_backplane));
    }

    public ValueTask<ICallStore> OpenAsync() => new(_store);

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
