using System.Reflection;
using ZegoCallKit.Signaling.Server.Store;

namespace ZegoCallKit.Signaling.Server.Tests.Rig;

/// <summary>Passes everything to a store, and lets a test step in before or after a call.</summary>
public class StoreProxy : DispatchProxy
{
    private object _store = null!;
    private Func<MethodInfo, object?[], Func<object?>, object?> _call = null!;

    /// <summary>Creates a proxy.</summary>
    /// <param name="store">The store.</param>
    /// <param name="call">Called for each call with the name of the method; the function makes the call.</param>
    internal static ICallStore Create(ICallStore store, Func<string, Func<object?>, object?> call) => Create(store, (method, _, run) => call(method.Name, run));

    /// <summary>Creates a proxy.</summary>
    /// <param name="store">The store.</param>
    /// <param name="call">Called for each call with the method and its arguments; the function makes the call.</param>
    internal static ICallStore Create(ICallStore store, Func<MethodInfo, object?[], Func<object?>, object?> call)
    {
        var proxy = Create<ICallStore, StoreProxy>();
        ((StoreProxy)(object)proxy)._store = store;
        ((StoreProxy)(object)proxy)._call = call;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => _call(targetMethod!, args ?? [], () => targetMethod!.Invoke(_store, args));
}
