using CallInvite;
using ZegoCallKit.Internal;

GuardedOutput.Use();
return GuardedOutput.Standard.ExitCodeOf(await new InviteProgram(GuardedOutput.Standard, GuardedOutput.Error).RunAsync(args));
