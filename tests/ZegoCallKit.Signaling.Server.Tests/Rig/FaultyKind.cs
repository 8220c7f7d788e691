using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using ZegoCallKit.Signaling.Server.Nodes;
using ZegoCallKit.Signaling.Server.Store;
using ZegoCallKit.Signaling.Server.Store.Memory;

namespace ZegoCallKit.Signaling.Server.Tests.Rig;

/// <summary>The in-memory store, of which a test lets calls fail or wait.</summary>
internal sealed class FaultyKind : IStoreKind
{
    private static readonly MethodInfo DelayResult = typeof(FaultyKind).GetMethod(nameof(DelayResultAsync), BindingFlags.NonPublic | BindingFlags.Static)!;

    private readonly MemoryCallStore _store = new("epoch of a test");
    private readonly MemoryNodeBackplane _backplane = new();
    private volatile StoreFault? _fault;

    public void Configure(CallSignalingBuilder builder)
    {
        builder.Services.Replace(ServiceDescriptor.Singleton(StoreProxy.Create(_store, Call)));
        builder.Services.Replace(ServiceDescriptor.Singleton<INodeBackplane>(_backplane));
    }

    public ValueTask<ICallStore> OpenAsync() => new(_store);

    /// <summary>Lets the calls of a method fail until the fault is healed; with <paramref name="argument"/>, only those with this argument.</summary>
    public StoreFault Fail(string method, object? argument = null) => _fault = new StoreFault(method, argument, isHeld: false);

    /// <summary>Lets the first call of a method wait until the fault is healed.</summary>
    public StoreFault Hold(string method, object? argument = null) => _fault = new StoreFault(method, argument, isHeld: true);

    public ValueTask DisposeAsync()
    {
        _fault?.Heal();
        return ValueTask.CompletedTask;
    }

    private object? Call(MethodInfo method, object?[] arguments, Func<object?> call)
    {
        if (_fault is not { } fault || !fault.Takes(method.Name, arguments))
        {
            return call();
        }

        if (!fault.IsHeld)
        {
            throw new IOException("The store is away.");
        }

        return method.ReturnType == typeof(ValueTask)
            ? new ValueTask(DelayAsync(fault.Healed, call))
            : DelayResult.MakeGenericMethod(method.ReturnType.GenericTypeArguments).Invoke(null, [fault.Healed, call]);
    }

    private static async Task DelayAsync(Task healed, Func<object?> call)
    {
        await healed;
        await (ValueTask)call()!;
    }

    private static async ValueTask<T> DelayResultAsync<T>(Task healed, Func<object?> call)
    {
        await healed;
        return await (ValueTask<T>)call()!;
    }
}
