using ZegoCallKit.Desk.Wire;
using ZegoCallKit.InMemory.Cloud;

namespace ZegoCallKit.Desk.Server.Engine;

/// <summary>Passes the cloud's answer to a participant's message on.</summary>
internal sealed class ParticipantAnswer(ParticipantSession session, uint id) : IPendingAnswer
{
    public void Complete(int code, string messageId) => session.Send(new DeskTexts.Done(id, code, messageId.Length == 0 ? null : messageId));
}
