using System.Reflection;
using ZegoCallKit.Media;

namespace ZegoCallKit.Express.Tests.Facade;

/// <summary>Wraps a command group of an engine and records the views in its commands.</summary>
internal class ViewLog : DispatchProxy
{
    private object? _target;
    private List<(string Command, VideoView? View)>? _views;

    /// <summary>Wraps a command group.</summary>
    public static T Of<T>(T target, List<(string Command, VideoView? View)> views)
        where T : class
    {
        var group = Create<T, ViewLog>();
        var log = (ViewLog)(object)group;
        log._target = target;
        log._views = views;
        return group;
    }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        var view = Array.FindIndex(targetMethod!.GetParameters(), p => p.ParameterType == typeof(VideoView));
        if (view >= 0)
        {
            lock (_views!)
            {
                _views.Add((targetMethod.Name, (VideoView?)args![view]));
            }
        }

        return targetMethod.Invoke(_target, args);
    }
}
