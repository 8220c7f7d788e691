using System.Text.Json.Serialization;

namespace ZegoCallKit.Tool.Checkup;

/// <summary>How a finding is judged.</summary>
internal enum FindingStatus
{
    [JsonStringEnumMemberName("ok")]
    Ok,

    /// <summary>A call can work, but not all of it, or not for long.</summary>
    [JsonStringEnumMemberName("warn")]
    Warn,

    /// <summary>A call cannot work.</summary>
    [JsonStringEnumMemberName("fail")]
    Fail,
}
