using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging.Abstractions;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Memory;

namespace ZegoCallKit.Signaling.Server.Tests.Rig;

/// <summary>The in-memory store with a journal.</summary>
internal sealed class JournalKind : IStoreKind
{
    private readonly ICallStore _store;
    private readonly MemoryNodeBackplane _backplane = new();
    private readonly string? _folder;

    public JournalKind(string? path = null)
    {
        _folder = path is null ? Directory.CreateTempSubdirectory("callsignaling").FullName : null;
        _store = MemoryStoreFactory.Open(path ?? Path.Combine(_folder!, "journal"), NullLogger.Instance);
    }

    public void Configure(CallSignalingBuilder builder)
    {
        builder.Services.Replace(ServiceDescriptor.Singleton(_store));
        builder.Services.Replace(ServiceDescriptor.Singleton<INodeBackplane>(_backplane));
    }

    public ValueTask<ICallStore> OpenAsync() => new(_store);

    public ValueTask DisposeAsync()
    {
        ((IDisposable)_store).Dispose();
        if (_folder is not null)
        {
            Directory.Delete(_folder, recursive: true);
        }

        return ValueTask.CompletedTask;
    }
}
