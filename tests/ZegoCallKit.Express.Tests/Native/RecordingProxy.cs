using System.Reflection;

namespace ZegoCallKit.Express.Tests.Native;

/// <summary>A command group that passes every call to its engine.</summary>
internal class RecordingProxy : DispatchProxy
{
    public RecordingEngine? Engine { get; set; }

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args) => Engine!.Answer(targetMethod!, args ?? []);
}
