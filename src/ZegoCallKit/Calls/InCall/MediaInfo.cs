using System.Text.Json.Nodes;

namespace ZegoCallKit.Calls.InCall;

/// <summary>Camera and microphone in a stream's extra info, as ZEGO's kits write it: two fields of a JSON object that may hold others.</summary>
internal readonly record struct MediaInfo(bool? IsCameraOn, bool? IsMicrophoneOn)
{
    private const string Camera = "isCameraOn";
    private const string Microphone = "isMicrophoneOn";

    /// <summary>Parses the text of another member; text that is not such an object yields no information.</summary>
    public static MediaInfo Parse(string extraInfo) =>
        ForeignJson.Read<MediaInfo?>(extraInfo, static json => new MediaInfo(Flag(json, Camera), Flag(json, Microphone))) ?? default;

    /// <summary>Writes the fields that are known into a stream's extra info and leaves the others as they are.</summary>
    /// <returns>The new extra info; <see langword="null"/> when the old is a text of the program's own, which must not be lost.</returns>
    public string? MergeInto(string extraInfo)
    {
        var (camera, microphone) = this;
        return ForeignJson.Read(extraInfo.Length == 0 ? "{}" : extraInfo, json =>
        {
            if (camera is not null)
            {
                json[Camera] = camera;
            }

            if (microphone is not null)
            {
                json[Microphone] = microphone;
            }

            return json.ToJsonString();
        });
    }

    private static bool? Flag(JsonObject json, string name) => json[name] is JsonValue value && value.TryGetValue<bool>(out var flag) ? flag : null;
}
