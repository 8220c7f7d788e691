using System.Text.Json.Nodes;

namespace ZegoCallKit.Calls.InCall;

/// <summary>Requests as custom commands, with ZEGO's keys.</summary>
internal static class ControlCommand
{
    private const string MicrophoneOff = "zego_turn_microphone_off";
    private const string MicrophoneOn = "zego_turn_microphone_on";
    private const string CameraOff = "zego_turn_camera_off";
    private const string CameraOn = "zego_turn_camera_on";
    private const string Remove = "zego_remove_user";
    private const string User = "zego_user_id";
    private const string MuteMode = "zego_mute_mode";

    private static readonly (string Key, ControlAction Action)[] Keys =
    [
        (MicrophoneOff, ControlAction.TurnMicrophoneOff),
        (MicrophoneOn, ControlAction.TurnMicrophoneOn),
        (CameraOff, ControlAction.TurnCameraOff),
        (CameraOn, ControlAction.TurnCameraOn),
        (Remove, ControlAction.Leave),
    ];

    public static string Write(ControlAction action, UserId member, MicrophoneRequestForm form)
    {
        var key = Array.Find(Keys, known => known.Action == action).Key;
        JsonNode value = action switch
        {
            ControlAction.TurnMicrophoneOff or ControlAction.TurnMicrophoneOn when form == MicrophoneRequestForm.Flutter => new JsonObject { [User] = member.Value, [MuteMode] = true },
            ControlAction.Leave => new JsonArray(member.Value),
            _ => JsonValue.Create(member.Value),
        };
        return new JsonObject { [key] = value }.ToJsonString();
    }

    /// <summary>Reads a command that may be a request to a user.</summary>
    /// <returns>The requested actions; empty if the command is not a request, or is addressed to another user.</returns>
    public static IReadOnlyList<ControlAction> Read(string command, UserId self) => ForeignJson.Read<IReadOnlyList<ControlAction>>(
        command,
        json => [.. Keys.Where(known => Names(json[known.Key], self.Value)).Select(static known => known.Action)]) ?? [];

    // The kits write the user as a text, in an object or in a list; each is taken wherever it stands.
    private static bool Names(JsonNode? value, string user) => value switch
    {
        JsonValue text => text.TryGetValue<string>(out var named) && string.Equals(named, user, StringComparison.Ordinal),
        JsonObject about => about[User] is JsonValue named && Names(named, user),
        JsonArray list => list.Any(one => one is JsonValue named && Names(named, user)),
        _ => false,
    };
}
