using System.Text.Json.Serialization;

namespace ZegoCallKit.Desk.Wire;

/// <summary>Represents a text message from a participant to the desk. docs/concepts/desk-protocol.md describes each.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type", UnknownDerivedTypeHandling = JsonUnknownDerivedTypeHandling.FailSerialization)]
[JsonDerivedType(typeof(ParticipantTexts.Hello), "hello")]
[JsonDerivedType(typeof(ParticipantTexts.Ping), "ping")]
[JsonDerivedType(typeof(ParticipantTexts.Bye), "bye")]
[JsonDerivedType(typeof(ParticipantTexts.Login), "login")]
[JsonDerivedType(typeof(ParticipantTexts.Leave), "leave")]
[JsonDerivedType(typeof(ParticipantTexts.RenewToken), "renewToken")]
[JsonDerivedType(typeof(ParticipantTexts.SetInfo), "setInfo")]
[JsonDerivedType(typeof(ParticipantTexts.Broadcast), "broadcast")]
[JsonDerivedType(typeof(ParticipantTexts.Barrage), "barrage")]
[JsonDerivedType(typeof(ParticipantTexts.Command), "command")]
[JsonDerivedType(typeof(ParticipantTexts.Bytes), "bytes")]
[JsonDerivedType(typeof(ParticipantTexts.Publish), "publish")]
[JsonDerivedType(typeof(ParticipantTexts.StopPublish), "stopPublish")]
[JsonDerivedType(typeof(ParticipantTexts.SetStreamInfo), "setStreamInfo")]
[JsonDerivedType(typeof(ParticipantTexts.Source), "source")]
[JsonDerivedType(typeof(ParticipantTexts.Play), "play")]
[JsonDerivedType(typeof(ParticipantTexts.Want), "want")]
[JsonDerivedType(typeof(ParticipantTexts.StopPlay), "stopPlay")]
[JsonDerivedType(typeof(ParticipantTexts.Quality), "quality")]
[JsonDerivedType(typeof(ParticipantTexts.Recorded), "recorded")]
internal abstract record ParticipantText
{
    /// <summary>Gets whether all enumerations have a defined value: JSON may also give their numbers.</summary>
    [JsonIgnore]
    public virtual bool IsDefined => true;
}
