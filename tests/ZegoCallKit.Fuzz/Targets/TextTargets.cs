using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ZegoCallKit.Calls.InCall;
using ZegoCallKit.Rooms;
using ZegoCallKit.Tests.Calls.Signals;

namespace ZegoCallKit.Fuzz.Targets;

/// <summary>Reads texts that other users write: extra info of rooms and streams, requests, connection details, and names that go to a terminal or into a file name.</summary>
internal static class TextTargets
{
    private static readonly JsonTypeInfo<JsonElement> AnyJson = (JsonTypeInfo<JsonElement>)new JsonSerializerOptions { TypeInfoResolver = new DefaultJsonTypeInfoResolver() }.GetTypeInfo(typeof(JsonElement));

    public static IEnumerable<IFuzzTarget> All()
    {
        yield return Target("extra-info", ["{\"a\":1,\"b\":[true,null,\"x\"]}"], static text => ExtraInfoJson.Read(text, AnyJson).Fault is null);
        yield return Target("media-info", ["{\"isCameraOn\":true,\"isMicrophoneOn\":false,\"isScreenSharing\":\"1\"}"], static text =>
        {
            _ = MediaInfo.Parse(text);
            return true;
        });
        yield return Target(
            "control-requests",
            ["{\"zego_turn_microphone_off\":{\"zego_user_id\":\"alice\",\"zego_mute_mode\":true}}", "{\"zego_remove_user\":[\"alice\"]}", "{\"zego_turn_camera_on\":\"alice\"}"],
            static text => ControlCommand.Read(text, SampleSignals.Alice).Count > 0);
        yield return Target("reconnect-details", ["{\"room_session_id\":2}"], static text =>
        {
            new ReconnectDetector(TimeProvider.System).OnConnected(text);
            return true;
        });
        yield return Target("foreign-names", ["alice", "../../etc/passwd", "Grüße \u001b[31m"], static text =>
        {
            var name = ForeignText.ToFileName(text);
            if (name.Length is 0 or > ForeignText.MaxFileNameLength || name is "." or ".." || name.AsSpan().IndexOfAny('/', '\\', '\0') >= 0 || name.Any(char.IsControl))
            {
                throw new InvalidOperationException($"The file name of {JsonSerializer.Serialize(text, AnyJson.Options)} is {JsonSerializer.Serialize(name, AnyJson.Options)}.");
            }

            return !ForeignText.ToTerminal(text).Any(char.IsControl) ? true : throw new InvalidOperationException("A terminal gets a control character.");
        });
    }

    private static FuzzTarget Target(string name, string[] samples, Func<string, bool> read) =>
        new(name, [.. samples.Select(Encoding.UTF8.GetBytes)], input => read(Encoding.UTF8.GetString(input)));
}
