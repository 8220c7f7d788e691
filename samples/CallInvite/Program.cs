using CallInvite;
using ZegoCallKit.Internal;

GuardedOutput.Use();
return GuardedOutput.Standard.ExitCodeOf(new InviteProgram(GuardedOutput.Standard, GuardedOutput.Error).Run(args));
