using System.Reflection;

namespace ZegoCallKit.TestKit.Stubs;

/// <summary>Wraps the mock of a command group, so that commands are recorded and checked even if a test has set up the mock.</summary>
#pragma warning disable MA0053, CA1852 // The runtime derives the proxy from it.
internal class CommandProxy<T> : DispatchProxy
#pragma warning restore MA0053, CA1852
    where T : class
{
    private StubEngine? _engine;
    private T? _target;
    private string _group = "";

    public static T Wrap(StubEngine engine, string group, T target)
    {
        var proxy = Create<T, CommandProxy<T>>();
        var self = (CommandProxy<T>)(object)proxy;
        self._engine = engine;
        self._target = target;
        self._group = group;
        return proxy;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        ArgumentNullException.ThrowIfNull(targetMethod);
        return targetMethod.IsSpecialName
            ? Call()
            : _engine!.Dispatch(new EngineCommand($"{_group}.{targetMethod.Name}", args ?? []), Call);

        object? Call() => targetMethod.Invoke(_target, BindingFlags.DoNotWrapExceptions, binder: null, args, culture: null);
    }
}
