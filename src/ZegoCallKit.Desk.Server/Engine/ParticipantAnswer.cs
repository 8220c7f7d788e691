using ZegoCallKit.Desk.Wire;
using ZegoCallKit.InMemory.Cloud;

namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Sends the cloud's answer to a participant's message to the participant.</summary>
internal sealed class ParticipantAnswer(ParticipantSession session, uint id) : IPendingAnswer
{
    public void Complete(int code, string messageId) => session.Send(new DeskTexts.Done(id, code, messageId.Length == 0 ? null : messageId));
}
