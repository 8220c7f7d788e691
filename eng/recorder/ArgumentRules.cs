using System.Reflection;
using ZegoCallKit.Engine;
using ZegoCallKit.Media;

namespace ZegoCallKit.RecorderGenerator;

/// <summary>Decides how an argument of a command is recorded. Secrets and the bodies of messages never are; text of which no rule says that it is harmless stops the generator.</summary>
public static class ArgumentRules
{
    private static readonly HashSet<string> PlainTexts = ["streamId", "roomId", "fromRoomId", "toRoomId", "deviceId", "path", "extraInfo"];

    // The key of a room's extra info is a name; every other key is a secret.
    private static readonly HashSet<string> PlainArguments = ["Rooms.SetExtraInfo.key", "Rooms.SetExtraInfo.value"];

    private static readonly HashSet<string> Secrets = ["token", "key"];

    private static readonly HashSet<string> Bodies = ["message", "command"];

    private static readonly HashSet<Type> RecordedAsText =
        [typeof(VideoConfig), typeof(AudioConfig), typeof(BeautyLevels), typeof(EngineSpeedTest), typeof(nint)];

    /// <summary>Returns the recorded arguments for one parameter, as C#.</summary>
    /// <param name="command">The group and the name of the command.</param>
    /// <param name="parameter">The parameter.</param>
    public static IEnumerable<string> Of(string command, ParameterInfo parameter)
    {
        var (name, type) = (parameter.Name!, parameter.ParameterType);
        return type switch
        {
            _ when type == typeof(string) => [Text(command, name)],
            _ when type == typeof(bool) || type == typeof(int) || type == typeof(double) => [Argument(name, name)],
            _ when type == typeof(TimeSpan) => [Argument($"{name}Ms", $"{name}.TotalMilliseconds")],
            _ when type == typeof(VideoView) => [Argument("hasView", $"{name} is not null")],
            _ when type == typeof(ReadOnlyMemory<byte>) => [Argument("length", $"{name}.Length")],
            _ when type == typeof(IReadOnlyList<string>) => [Argument(name, $"string.Join(' ', {name})")],
            _ when type == typeof(EngineUser) => [Argument("userId", $"{name}.Id"), Argument("userName", $"{name}.Name")],
            _ when type == typeof(EngineLoginOptions) =>
                [Argument("maxMembers", $"{name}.MaxMemberCount"), Argument("notifyUsers", $"{name}.NotifyUsers"), Argument("hasToken", $"{name}.Token.Length > 0")],
            _ when type == typeof(EngineTransparentMessage) => [Argument("length", $"{name}.Content.Length"), Argument("target", $"{name}.Target.ToString()")],
            _ when Nullable.GetUnderlyingType(type) is not null => [Argument(name, $"{name}?.ToString()")],
            _ when type.IsEnum || RecordedAsText.Contains(type) => [Argument(name, $"{name}.ToString()")],
            _ => throw new NotSupportedException($"{command} takes a {type.Name} ('{name}'): decide in {nameof(ArgumentRules)} how it is recorded, and whether it may be."),
        };
    }

    private static string Text(string command, string name) => name switch
    {
        _ when PlainTexts.Contains(name) || PlainArguments.Contains($"{command}.{name}") => Argument(name, name),
        _ when Secrets.Contains(name) => Argument($"has{char.ToUpperInvariant(name[0])}{name[1..]}", $"{name}.Length > 0"),
        _ when Bodies.Contains(name) => Argument("length", $"{name}.Length"),
        _ => throw new NotSupportedException($"{command} takes the text '{name}': decide in {nameof(ArgumentRules)} whether it may be recorded."),
    };

    private static string Argument(string name, string value) => $"new Argument(\"{name}\", {value})";
}
