using CallInvite;
using Samples;

SampleOutput.Use();
return SampleOutput.Standard.ExitCodeOf(new InviteProgram(SampleOutput.Standard, SampleOutput.Error).Run(args));
