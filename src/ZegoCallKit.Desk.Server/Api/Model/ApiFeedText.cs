using System.Text.Json.Serialization;

namespace ZegoCallKit.Desk.Server.Api.Model;

/// <summary>Represents a message of the feed.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(ApiFeedTexts.StateText), "state")]
[JsonDerivedType(typeof(ApiFeedTexts.RoomText), "room")]
[JsonDerivedType(typeof(ApiFeedTexts.RoomGoneText), "roomGone")]
[JsonDerivedType(typeof(ApiFeedTexts.LevelsText), "levels")]
[JsonDerivedType(typeof(ApiFeedTexts.RingText), "ring")]
[JsonDerivedType(typeof(ApiFeedTexts.EventText), "event")]
internal abstract record ApiFeedText;
